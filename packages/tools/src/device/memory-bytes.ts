import type { ReadWindow } from './read-window.js';

/** Room that is made at least. */
const LEAST_ROOM = 64;

/** Bytes in memory that grow as they are written, with one position for reading and writing. */
export class MemoryBytes implements ReadWindow {
  /** The content is the first `size` bytes; what lies behind it is room. */
  bytes: Buffer;
  /** The same memory. */
  view: DataView;
  size: number;
  position = 0;
  /** What may be read ends here: at `size`, or at 0 while reading is not allowed. */
  limit = 0;
  /** Whether writing is allowed. */
  isWritable = false;
  readonly epoch: null = null;
  #isReadable = false;

  /** @param bytes - the content; it is not copied */
  constructor(bytes: Buffer) {
    this.bytes = bytes;
    this.view = viewOf(bytes);
    this.size = bytes.length;
  }

  /** Has another content from now on, which is not copied. */
  replace(bytes: Buffer): void {
    this.bytes = bytes;
    this.view = viewOf(bytes);
    this.resize(bytes.length);
  }

  /** Says what is allowed from now on. */
  allow(reading: boolean, writing: boolean): void {
    this.#isReadable = reading;
    this.isWritable = writing;
    this.limit = reading ? this.size : 0;
  }

  /** Makes the content longer or shorter; what is new in it is not initialised. */
  resize(size: number): void {
    this.makeRoom(size);
    this.size = size;
    if (this.#isReadable) this.limit = size;
  }

  /** Makes `bytes` hold `size` bytes or more; the content stays. */
  makeRoom(size: number): void {
    if (size <= this.bytes.length) return;
    const longer = Buffer.allocUnsafe(Math.max(size, 2 * this.bytes.length, LEAST_ROOM));
    this.bytes.copy(longer, 0, 0, this.size);
    this.bytes = longer;
    this.view = viewOf(longer);
  }

  skip(count: number): void {
    this.position += count;
  }

  gather(count: number): boolean {
    return this.limit - this.position >= count;
  }

  /** Moves the position behind `count` bytes, which the caller fills; returns where they begin in `bytes`. */
  claim(count: number): number {
    const begin = this.position;
    const end = begin + count;
    if (end > this.size) this.resize(end);
    this.position = end;
    return begin;
  }

  /** A view of the content, valid until the next write. */
  content(): Buffer {
    return this.bytes.subarray(0, this.size);
  }
}

function viewOf(bytes: Buffer): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
