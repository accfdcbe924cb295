import { ByteQueue } from '../bytes/byte-queue.js';

/** Reads the message that a server sends over TCP, with its length in two bytes before it (RFC 1035, 4.2.2). */
export class TcpMessage {
  readonly #received = new ByteQueue();
  #length: number | null = null;

  /** Takes what has arrived. Returns the message when it is there whole; null before. */
  feed(chunk: Buffer): Buffer | null {
    this.#received.lend(chunk);
    this.#received.keep();
    if (this.#length === null && this.#received.size >= 2)
      this.#length = this.#received.take(2).readUInt16BE();
    if (this.#length === null || this.#received.size < this.#length) return null;
    return this.#received.take(this.#length);
  }
}
