import type { QIODevice } from '../device/qiodevice.js';

/** Where a decoder gets bytes from, for one character at a time. */
export interface Bytes {
  /** No more bytes will come when there are none: a character that is not whole stays so. */
  readonly isFinal: boolean;
  /** The next byte; -1 when there is none. */
  next(): number;
  /** The last `count` bytes belong to the next character. */
  back(count: number): void;
  /** What has been read for this character does not belong to it: a byte order mark. */
  forget(): void;
}

/** No decoder looks at more bytes for one character. */
const MOST = 8;

/**
 * Bytes of a device. What belongs to no character that was returned goes back into the device, where it can be: whoever
 * reads the device next, another stream for instance, misses nothing. The exception are the first bytes of a character
 * whose rest has not arrived on a socket: to leave them there would keep a loop going that reads until nothing is left.
 */
export class DeviceBytes implements Bytes {
  readonly #device: QIODevice;
  /** The bytes of the character at hand, or of the last one, and how many there are. */
  readonly #taken = new Uint8Array(MOST);
  #count = 0;
  /** What is to be read before the device is, the next byte last. */
  #again: number[] = [];

  constructor(device: QIODevice) {
    this.#device = device;
  }

  /** A socket does not say what it is before it is open. */
  get isFinal(): boolean {
    return !this.#device.isSequentialAccess();
  }

  next(): number {
    const byte = this.#again.length > 0 ? (this.#again.pop() ?? -1) : this.#device.getch();
    if (byte >= 0) this.#taken[this.#count++] = byte;
    return byte;
  }

  back(count: number): void {
    for (let i = 0; i < count; i++) this.#again.push(this.#taken[--this.#count] ?? 0);
  }

  forget(): void {
    this.#count = 0;
  }

  /** A character begins. */
  begin(): void {
    this.#count = 0;
  }

  /** The character is whole, or there is none: what was looked at goes back. */
  end(): void {
    if (this.#again.length === 0) return;
    this.#device.ungetBlock(Uint8Array.from(this.#again.reverse()));
    this.#again = [];
  }

  /** The character is not whole: its bytes are read again, together with what comes. */
  hold(): void {
    this.back(this.#count);
  }

  /** Gives the character back to the device, or what there is of one. */
  restore(): void {
    this.hold();
    this.end();
  }
}
