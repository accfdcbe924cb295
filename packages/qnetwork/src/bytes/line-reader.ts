import { withCode } from '@qt3/core-signals/internal';

const NOTHING: Buffer = Buffer.alloc(0);
const LF = 0x0a;
const CR = 0x0d;

/** Collects lines from bytes that arrive in any pieces. A line ends with a line feed, before which a carriage return may stand. */
export class LineReader {
  /** How long a line may be, its end included. */
  readonly limit: number;
  /** The beginning of a line that has no end yet, and how long it is: a line that comes in single bytes costs no more than another. */
  #begun: Buffer = NOTHING;
  #length = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  /**
   * Takes bytes up to the end of the line, which need not be valid after the call.
   *
   * @returns the line in Latin-1 without its end, and what is behind it; null while the line has no end: all was taken
   * @throws RangeError when the line is longer than the limit
   */
  read(bytes: Buffer): { line: string; rest: Buffer } | null {
    const end = bytes.indexOf(LF);
    const part = end < 0 ? bytes : bytes.subarray(0, end);
    const length = this.#length + part.length;
    if (length >= this.limit)
      throw withCode(new RangeError(`a line is longer than ${this.limit} bytes`), 'ERR_QNETWORK_LINE');
    if (end < 0) {
      this.#keep(part, length);
      return null;
    }
    let whole = part;
    if (this.#length > 0) {
      this.#keep(part, length);
      whole = this.#begun.subarray(0, length);
      this.#length = 0;
      this.#begun = NOTHING;
    }
    const line = whole.toString('latin1', 0, whole.at(-1) === CR ? whole.length - 1 : whole.length);
    return { line, rest: bytes.subarray(end + 1) };
  }

  /** Copies bytes, which are valid only now, behind those that are kept; there is room for them, or twice as much is made. */
  #keep(part: Buffer, length: number): void {
    if (length > this.#begun.length) {
      const larger = Buffer.allocUnsafe(Math.max(length, 2 * this.#begun.length));
      this.#begun.copy(larger, 0, 0, this.#length);
      this.#begun = larger;
    }
    part.copy(this.#begun, this.#length);
    this.#length = length;
  }
}
