import { check } from './scenario.js';

/** One period of the pattern; 251 is prime, so that no buffer size hides a shift. */
const PERIOD = 251 * 256;
const pattern = Buffer.alloc(2 * PERIOD + 65536, 0);
for (let i = 0; i < pattern.length; i++) pattern[i] = (i % 251) ^ (i >> 8 && (i % PERIOD) >> 8);

/** A stream of bytes of which every position is known: what is lost, doubled or swapped does not go unnoticed. */
export class ByteStream {
  readonly total: number;
  readonly #offset: number;
  /** The number of bytes that have been made, or checked. */
  done = 0;

  constructor(seed: number, total: number) {
    this.#offset = Math.abs(seed) % PERIOD;
    this.total = total;
  }

  get isComplete(): boolean {
    return this.done === this.total;
  }

  /** The next bytes, at most `count`; not to be changed. */
  make(count: number): Buffer {
    const size = Math.min(count, this.total - this.done, 65536);
    const at = (this.#offset + this.done) % PERIOD;
    this.done += size;
    return pattern.subarray(at, at + size);
  }

  /** Compares what has arrived, to the byte. */
  verify(bytes: Buffer, who: string): void {
    for (let from = 0; from < bytes.length;) {
      const at = (this.#offset + this.done) % PERIOD;
      const size = Math.min(bytes.length - from, 65536);
      const same = bytes.compare(pattern, at, at + size, from, from + size) === 0;
      check(same, `${who}: wrong bytes at ${this.done} of ${this.total}`);
      this.done += size;
      from += size;
    }
    check(this.done <= this.total, `${who}: more than ${this.total} bytes`);
  }
}
