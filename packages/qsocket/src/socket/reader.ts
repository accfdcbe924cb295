import { ReadBuffer } from '../buffer/read-buffer.js';
import type { Transport } from '../transport/transport.js';

/**
 * The reading half of a connection: what has arrived, and the limit on it.
 *
 * With a limit, `buffer` never holds more than that. A transport delivers chunks as they come, so what a chunk brings
 * beyond the limit waits in a second buffer, and the transport is paused until both have room again.
 */
export class Reader {
  readonly buffer: ReadBuffer = new ReadBuffer();
  #limit = 0;
  #overflow: ReadBuffer | null = null;
  #paused = false;

  /** The most bytes that `buffer` may hold; 0 means any number. */
  get limit(): number {
    return this.#limit;
  }

  setLimit(limit: number, transport: Transport | null): void {
    this.#limit = limit;
    this.#steer(transport);
  }

  /** Bytes that have arrived and do not fit in the buffer. */
  get overflow(): number {
    return this.#overflow?.size ?? 0;
  }

  /**
   * Takes a chunk in.
   *
   * @param borrowed - as the transport said: `keep()` follows before its owner uses it again
   * @returns whether the buffer has grown
   */
  receive(chunk: Buffer, borrowed: boolean, transport: Transport | null): boolean {
    if (this.#limit === 0) {
      this.buffer.append(chunk, borrowed);
      return true;
    }
    const room = this.overflow > 0 ? 0 : Math.max(0, this.#limit - this.buffer.size);
    this.buffer.append(
      room < chunk.length ? chunk.subarray(0, room) : chunk,
      borrowed || room < chunk.length,
    );
    if (room < chunk.length) {
      this.#overflow ??= new ReadBuffer();
      this.#overflow.append(chunk.subarray(room), true);
      this.#overflow.keep();
    }
    this.#steer(transport);
    return room > 0;
  }

  /** Copies what is left of a borrowed chunk. */
  keep(): void {
    this.buffer.keep();
  }

  /** After a read. Returns whether there is overflow that fits now, so that `refill()` should follow from the event loop. */
  hasRead(transport: Transport | null): boolean {
    if (this.#paused && this.overflow === 0) this.#steer(transport);
    return this.overflow > 0 && this.hasRoom;
  }

  /**
   * Moves overflow into the buffer, as much as fits.
   *
   * @returns whether the buffer has grown
   */
  refill(transport: Transport | null): boolean {
    const overflow = this.#overflow;
    if (overflow === null || overflow.size === 0 || !this.hasRoom) return false;
    const room = this.#limit === 0 ? overflow.size : this.#limit - this.buffer.size;
    this.buffer.append(overflow.take(room), false);
    this.#steer(transport);
    return true;
  }

  /** The connection is gone, and with it the reason for a limit: everything can be read. Returns whether the buffer has grown. */
  refillAll(): boolean {
    const overflow = this.#overflow;
    this.#overflow = null;
    if (overflow === null || overflow.size === 0) return false;
    this.buffer.append(overflow.take(overflow.size), false);
    return true;
  }

  /** Whether the buffer may grow. */
  get hasRoom(): boolean {
    return this.#limit === 0 || this.buffer.size < this.#limit;
  }

  /** Pauses or resumes the transport, as there is room. */
  #steer(transport: Transport | null): void {
    const pause = !this.hasRoom || this.overflow > 0;
    if (pause === this.#paused || transport === null) return;
    this.#paused = pause;
    if (pause) transport.pause();
    else transport.resume();
  }

  /** Takes everything out, for a new owner of the connection. */
  drain(): Buffer[] {
    this.refillAll();
    const size = this.buffer.size;
    return size === 0 ? [] : [this.buffer.take(size)];
  }

  /** Forgets everything; the next connection starts unpaused. */
  clear(): void {
    this.buffer.clear();
    this.#overflow = null;
    this.#paused = false;
  }
}
