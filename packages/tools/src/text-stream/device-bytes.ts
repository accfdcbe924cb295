import type { Bytes } from '../codec/charset.js';
import type { QIODevice } from '../device/qiodevice.js';
import type { ReadWindow } from '../device/read-window.js';

/** No decoder looks at more bytes for one character. */
const MOST = 8;

/**
 * Bytes of a device, for one character at a time. What belongs to no character that was returned is given back to the
 * device, where it can be: another reader of the device, a second stream for instance, misses nothing. The exception are
 * the first bytes of a character whose rest has not arrived on a socket: left there, they would keep a loop running that
 * reads until nothing is left.
 */
export class DeviceBytes implements Bytes {
  readonly #device: QIODevice;
  readonly #window: ReadWindow | null;
  /** The bytes of the character at hand, or of the last one, and how many there are. */
  readonly #taken = new Uint8Array(MOST);
  #count = 0;
  /** What is to be read before the device is, the next byte last. */
  #again: number[] = [];

  constructor(device: QIODevice, window: ReadWindow | null) {
    this.#device = device;
    this.#window = window;
  }

  /** A socket does not say what it is before it is open. */
  get isFinal(): boolean {
    return !this.#device.isSequentialAccess();
  }

  /** Whether the next byte is the device's. */
  get isClear(): boolean {
    return this.#again.length === 0;
  }

  next(): number {
    const byte = this.#again.length > 0 ? this.#again.pop()! : this.#take();
    if (byte >= 0) this.#taken[this.#count++] = byte;
    return byte;
  }

  #take(): number {
    const window = this.#window;
    if (window === null || window.position >= window.limit) return this.#device.getch();
    const byte = window.bytes[window.position]!;
    window.skip(1);
    return byte;
  }

  back(count: number): void {
    for (let i = 0; i < count; i++) this.#again.push(this.#taken[--this.#count]!);
  }

  forget(): void {
    this.#count = 0;
  }

  /** A character begins. */
  begin(): void {
    this.#count = 0;
  }

  /** The character is whole, or there is none: what was looked at is given back. */
  end(): void {
    if (this.#again.length === 0) return;
    this.#device.ungetBlock(Uint8Array.from(this.#again.reverse()));
    this.#again = [];
  }

  /** The character is not whole: its bytes are read again, together with those that arrive. */
  hold(): void {
    this.back(this.#count);
  }

  /** Gives the character back to the device, or what there is of one. */
  restore(): void {
    this.hold();
    this.end();
  }
}
