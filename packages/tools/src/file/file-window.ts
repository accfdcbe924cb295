import { fstatSync, readSync } from 'node:fs';
import type { ReadWindow } from '../device/read-window.js';

/** Bytes that are read from a file at a time. */
const CHUNK = 16384;

/** A part of a file that has been read, and the position behind it. */
export class FileWindow implements ReadWindow {
  #descriptor = -1;
  /** Whether the file has positions; a terminal or pipe has none. */
  #isDirect = true;
  /** Whether it is read and written at a position of our own, and not where the descriptor is. */
  isPlaced = true;
  bytes: Buffer = Buffer.alloc(0);
  position = 0;
  limit = 0;
  readonly epoch: null = null;
  /** The position in the file of the next chunk. */
  #next = 0;

  /** Shows a file from its beginning on; nothing with descriptor -1. One that is not our own is read where it is. */
  use(descriptor: number, isDirect: boolean, isOwn: boolean): void {
    this.#descriptor = descriptor;
    this.#isDirect = isDirect;
    this.isPlaced = isDirect && isOwn;
    this.moveTo(0);
  }

  /** The position in the file of the next byte. */
  get at(): number {
    return this.#next - (this.limit - this.position);
  }

  /** Forgets what has been read ahead; the next chunk begins at `position`. */
  moveTo(position: number): void {
    this.#next = position;
    this.position = 0;
    this.limit = 0;
  }

  /** The same, wherever the descriptor is. */
  jumpTo(position: number): void {
    this.isPlaced = this.#isDirect;
    this.moveTo(position);
  }

  /**
   * Reads the next chunk when there is nothing left of this one.
   *
   * @returns whether there is something
   * @throws an error of Node.js
   */
  fill(): boolean {
    if (this.position < this.limit) return true;
    this.position = 0;
    this.limit = 0;
    return this.#readMore(CHUNK);
  }

  /** Reads more behind what is there. */
  #readMore(count: number): boolean {
    if (this.limit + count > this.bytes.length) {
      const longer = Buffer.allocUnsafe(Math.max(this.limit + count, 2 * this.bytes.length));
      this.bytes.copy(longer, 0, 0, this.limit);
      this.bytes = longer;
    }
    const from = this.isPlaced ? this.#next : null;
    const got = readSync(this.#descriptor, this.bytes, this.limit, count, from);
    this.#next += got;
    this.limit += got;
    return got > 0;
  }

  skip(count: number): void {
    this.position += count;
  }

  gather(count: number): boolean {
    if (!this.#isDirect) return this.limit - this.position >= count;
    while (this.limit - this.position < count) {
      const missing = count - (this.limit - this.position);
      // A length that the file only claims to have is not believed.
      if (this.#descriptor < 0 || missing > fstatSync(this.#descriptor).size - this.#next) return false;
      if (this.position > 0) this.#moveToFront();
      if (!this.#readMore(Math.max(missing, CHUNK))) return false;
    }
    return true;
  }

  #moveToFront(): void {
    this.bytes.copy(this.bytes, 0, this.position, this.limit);
    this.limit -= this.position;
    this.position = 0;
  }

  /** The byte that has been read last is read again, as another one. */
  putBack(byte: number): void {
    if (this.position === 0) {
      const room = Buffer.allocUnsafe(this.limit + CHUNK);
      this.bytes.copy(room, CHUNK, 0, this.limit);
      this.bytes = room;
      this.position = CHUNK;
      this.limit += CHUNK;
    }
    this.bytes[--this.position] = byte;
  }
}
