import { withCode } from '@qt3/core-signals/internal';

const LF = 0x0a;
const CR = 0x0d;

/** Collects lines from bytes that arrive in any pieces. A line ends with a line feed, before which a carriage return may stand. */
export class LineReader {
  /** How long a line may be, its end included. */
  readonly limit: number;
  #parts: Buffer[] = [];
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
    this.#length += part.length;
    if (this.#length >= this.limit)
      throw withCode(new RangeError(`a line is longer than ${this.limit} bytes`), 'ERR_QNETWORK_LINE');
    if (end < 0) {
      // A copy: the bytes are valid only now.
      if (part.length > 0) this.#parts.push(Buffer.from(part));
      return null;
    }
    const whole = this.#parts.length === 0 ? part : Buffer.concat([...this.#parts, part]);
    this.#parts = [];
    this.#length = 0;
    const line = whole.toString('latin1', 0, whole.at(-1) === CR ? whole.length - 1 : whole.length);
    return { line, rest: bytes.subarray(end + 1) };
  }
}
