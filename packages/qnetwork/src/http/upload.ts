import type { QIODevice } from '@qt3/tools';
import type { QSocket } from '@qt3/qsocket';
import { lengthOf } from '../bytes/device-ends.js';

/** As much as is read from a device and handed to the socket at once. */
const BLOCK = 32_768;

/** Sends a request: the header, and behind it bytes or what a device holds, block by block as the socket takes it. */
export class Upload {
  /** How many bytes will be sent, header included. */
  readonly total: number;
  readonly #header: Buffer;
  readonly #source: Uint8Array | QIODevice | null;
  /** How many bytes the kernel has taken. */
  #sent = 0;
  /** How many bytes have been handed to the socket. */
  #written = 0;

  /** @param source - an array that does not change, or a device that is open for reading */
  constructor(header: Buffer, source: Uint8Array | QIODevice | null) {
    this.#header = header;
    this.#source = source;
    this.total = header.length + lengthOf(source);
  }

  /** How many bytes the kernel has taken. */
  get sent(): number {
    return this.#sent;
  }

  /** Hands the header to the socket, and bytes behind it. A device follows when the header has left. */
  begin(socket: QSocket): void {
    this.#write(socket, this.#header);
    if (this.#source instanceof Uint8Array) this.#write(socket, this.#source);
  }

  /**
   * `count` more bytes have left.
   *
   * @returns false when the device ended before it had given what it announced
   */
  goOn(socket: QSocket, count: number): boolean {
    this.#sent += count;
    if (this.#sent < this.#written || this.#written === this.total) return true;
    const device = this.#source;
    if (device === null || device instanceof Uint8Array) return true;
    const block = Buffer.allocUnsafe(Math.min(BLOCK, this.total - this.#written));
    const length = device.readBlock(block, block.length);
    if (length <= 0) return false;
    this.#write(socket, block.subarray(0, length));
    return true;
  }

  #write(socket: QSocket, bytes: Uint8Array): void {
    this.#written += bytes.length;
    socket.writeBlock(bytes, bytes.length);
  }
}
