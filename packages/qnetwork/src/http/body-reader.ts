import { HttpError, ResponseError } from './http-error.js';
import { LineReader } from '../bytes/line-reader.js';

/** Takes the bytes of a body as they arrive. */
export interface BodyReader {
  /** How many bytes the body has; 0 where that is not known. */
  readonly total: number;
  /** Whether the body is complete. */
  readonly complete: boolean;
  /** Whether the body is complete when the connection ends here. */
  readonly mayEnd: boolean;
  /**
   * Takes what arrived.
   *
   * @param deliver - is given the bytes of the body, without copying
   * @returns what is behind the body
   * @throws ResponseError for what is no body
   */
  read(bytes: Buffer, deliver: (part: Buffer) => void): Buffer;
}

const NOTHING = Buffer.alloc(0);
const CR = 0x0d;
const LF = 0x0a;

/** A body of a length that is known: content-length, or 0. */
export class SizedBody implements BodyReader {
  readonly total: number;
  #left: number;

  constructor(length: number) {
    this.total = length;
    this.#left = length;
  }

  get complete(): boolean {
    return this.#left === 0;
  }

  get mayEnd(): boolean {
    return this.complete;
  }

  read(bytes: Buffer, deliver: (part: Buffer) => void): Buffer {
    const part = bytes.subarray(0, this.#left);
    this.#left -= part.length;
    if (part.length > 0) deliver(part);
    return bytes.subarray(part.length);
  }
}

/** A body that lasts until the connection ends. */
export class EndlessBody implements BodyReader {
  readonly total = 0;
  readonly complete = false;
  readonly mayEnd = true;

  read(bytes: Buffer, deliver: (part: Buffer) => void): Buffer {
    if (bytes.length > 0) deliver(bytes);
    return NOTHING;
  }
}

/** A size line with its extensions, or a line of a trailer. */
const LINE_LIMIT = 8192;
/** All lines of a trailer together. */
const TRAILER_LIMIT = 65_536;

/** What comes next in a chunked body. */
type Expected =
  | { readonly what: 'size' }
  | { readonly what: 'data'; left: number }
  | { readonly what: 'end of data'; readonly last: Buffer }
  | { readonly what: 'trailer'; length: number }
  | { readonly what: 'nothing' };

/**
 * A body in chunks (RFC 9112, 7.1). Extensions and trailers are skipped. The last byte of a chunk is delivered when the line end
 * behind it has come (trace net/http).
 */
export class ChunkedBody implements BodyReader {
  readonly total: number;
  readonly mayEnd = false;
  readonly #lines = new LineReader(LINE_LIMIT);
  #expected: Expected = { what: 'size' };

  /** @param total - the content-length that the header has besides, which counts only for the progress; 0 where it has none */
  constructor(total: number) {
    this.total = total;
  }

  get complete(): boolean {
    return this.#expected.what === 'nothing';
  }

  read(bytes: Buffer, deliver: (part: Buffer) => void): Buffer {
    let rest = bytes;
    while (rest.length > 0 && !this.complete) {
      if (this.#expected.what === 'data') {
        rest = this.#readData(this.#expected, rest, deliver);
      } else {
        const ended = this.#readLine(rest);
        if (ended === null) return NOTHING;
        if (this.#expected.what === 'end of data' && ended.line === '') deliver(this.#expected.last);
        this.#takeLine(ended.line);
        rest = ended.rest;
      }
    }
    return rest;
  }

  #readData(expected: { left: number }, bytes: Buffer, deliver: (part: Buffer) => void): Buffer {
    const { left } = expected;
    if (bytes[left] === CR && bytes[left + 1] === LF) {
      // All of it is here, which is the rule: one part, and no line to collect.
      deliver(bytes.subarray(0, left));
      this.#expected = { what: 'size' };
      return bytes.subarray(left + 2);
    }
    const part = bytes.subarray(0, left - 1);
    if (part.length > 0) deliver(part);
    expected.left -= part.length;
    if (expected.left > 1 || bytes.length === part.length) return bytes.subarray(part.length);
    // A copy: what came is not kept for the sake of one byte.
    this.#expected = { what: 'end of data', last: Buffer.from([bytes[left - 1]!]) };
    return bytes.subarray(left);
  }

  #readLine(bytes: Buffer): { line: string; rest: Buffer } | null {
    // Between the data and the next size stands nothing but a line end: what is no line end need not be waited for.
    if (this.#expected.what === 'end of data' && bytes[0] !== CR && bytes[0] !== LF) throw invalid();
    try {
      return this.#lines.read(bytes);
    } catch {
      throw invalid();
    }
  }

  #takeLine(line: string): void {
    switch (this.#expected.what) {
      case 'size':
        this.#takeSize(line);
        break;
      case 'end of data':
        if (line !== '') throw invalid();
        this.#expected = { what: 'size' };
        break;
      case 'trailer':
        this.#takeTrailer(this.#expected.length + line.length, line);
        break;
      default:
        break;
    }
  }

  #takeSize(line: string): void {
    // Thirteen digits are as much as a number holds exactly.
    const [, digits] = /^([0-9A-Fa-f]{1,13})[ \t]*(?:;.*)?$/s.exec(line) ?? [];
    if (digits === undefined) throw invalid();
    const size = parseInt(digits, 16);
    this.#expected = size === 0 ? { what: 'trailer', length: 0 } : { what: 'data', left: size };
  }

  #takeTrailer(length: number, line: string): void {
    if (length > TRAILER_LIMIT) throw invalid();
    this.#expected = line === '' ? { what: 'nothing' } : { what: 'trailer', length };
  }
}

function invalid(): ResponseError {
  return new ResponseError(HttpError.WrongContentLength, 'Invalid HTTP chunked body');
}
