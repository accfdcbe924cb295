import { ByteQueue } from '../bytes/byte-queue.js';
import { QNetworkProtocol } from './qnetworkprotocol.js';

/** A protocol that keeps what it has received until the program reads it: what QFtp and QHttp have in common. */
export class ReceivingProtocol extends QNetworkProtocol {
  /** @internal What was received and has not been read. */
  protected readonly qt_received: ByteQueue = new ByteQueue();

  /** How many of the bytes that were received can be read. */
  bytesAvailable(): number {
    return this.qt_received.size;
  }

  /**
   * Reads bytes that were received.
   *
   * @returns how many were read: 0 where there are none
   */
  readBlock(data: Uint8Array, maxlen: number = data.length): number {
    return this.qt_received.read(data.subarray(0, Math.max(0, maxlen)));
  }

  /** Reads all bytes that were received. */
  readAll(): Buffer {
    return this.qt_received.take();
  }
}
