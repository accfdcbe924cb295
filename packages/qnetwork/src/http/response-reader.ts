import { ChunkedBody, EndlessBody, SizedBody, type BodyReader } from './body-reader.js';
import { HttpError, ResponseError } from './http-error.js';
import { LineReader } from '../bytes/line-reader.js';
import { QHttpResponseHeader } from './qhttpresponseheader.js';

/** A line of a header, and all lines of one together, as Node's own parser limits them by default, times four. */
const HEADER_LIMIT = 65_536;

const NOTHING = Buffer.alloc(0);

/** A QHttpResponseHeader that parses what was received. */
class ReceivedHeader extends QHttpResponseHeader {
  /** @returns whether the lines are a header */
  receive(text: string): boolean {
    const understood = this.parse(text);
    this.setValid(understood);
    return understood;
  }
}

/** Reads one response as its bytes arrive. Responses with a code from 100 to 199 are skipped, but for 101. */
export class ResponseReader {
  readonly #hasNoBody: boolean;
  readonly #lines = new LineReader(HEADER_LIMIT);
  #text = '';
  #header: QHttpResponseHeader | null = null;
  #body: BodyReader | null = null;

  /** @param method - of the request; a response to HEAD has no body */
  constructor(method: string) {
    this.#hasNoBody = method.toUpperCase() === 'HEAD';
  }

  /** The header, once it is complete. */
  get header(): QHttpResponseHeader | null {
    return this.#header;
  }

  /** How many bytes the body has; 0 where that is not known. */
  get total(): number {
    return this.#body?.total ?? 0;
  }

  /** Whether the whole response has been read. */
  get complete(): boolean {
    return this.#body?.complete ?? false;
  }

  /**
   * Takes bytes up to the end of the header.
   *
   * @returns what is behind the header; nothing while it is not complete
   * @throws ResponseError for what is no header
   */
  read(bytes: Buffer): Buffer {
    let rest = bytes;
    while (this.#header === null && rest.length > 0) {
      const ended = this.#readLine(rest);
      if (ended === null) return NOTHING;
      rest = ended.rest;
      this.#takeLine(ended.line);
    }
    return rest;
  }

  /**
   * Takes bytes of the body, once the header is complete.
   *
   * @param deliver - is given the bytes of the body, without copying
   * @returns what is behind the response
   * @throws ResponseError for what is no body
   */
  readBody(bytes: Buffer, deliver: (part: Buffer) => void): Buffer {
    return this.#body?.read(bytes, deliver) ?? bytes;
  }

  /**
   * The connection has ended.
   *
   * @throws ResponseError when the response is not complete
   */
  end(): void {
    if (this.#body === null)
      throw new ResponseError(HttpError.UnexpectedClose, 'Server closed connection unexpectedly');
    if (!this.#body.mayEnd) throw new ResponseError(HttpError.WrongContentLength, 'Wrong content length');
  }

  #readLine(bytes: Buffer): { line: string; rest: Buffer } | null {
    try {
      return this.#lines.read(bytes);
    } catch {
      throw invalidHeader();
    }
  }

  #takeLine(line: string): void {
    if (line !== '') {
      this.#text += `${line}\r\n`;
      if (this.#text.length > HEADER_LIMIT) throw invalidHeader();
      return;
    }
    // An empty line before a response is left over from the one before it (RFC 9112, 2.2).
    if (this.#text === '') return;
    const header = new ReceivedHeader();
    const text = this.#text;
    this.#text = '';
    if (!header.receive(text)) throw invalidHeader();
    const code = header.statusCode();
    if (code >= 100 && code < 200 && code !== 101) return;
    this.#body = this.#bodyOf(header, text);
    this.#header = header;
  }

  #bodyOf(header: QHttpResponseHeader, text: string): BodyReader {
    const code = header.statusCode();
    if (this.#hasNoBody || code === 204 || code === 304) return new SizedBody(0);
    const length = lengthOf(text);
    // A folded line can make of a good number something else.
    if (length !== null && Number(header.value('content-length')) !== length) throw invalidHeader();
    const coding = codingOf(header, text);
    if (coding === 'chunked') return new ChunkedBody(length ?? 0);
    // Of another coding a length says nothing: the body lasts until the connection ends (RFC 9112, 6.3).
    return length === null || coding === 'other' ? new EndlessBody() : new SizedBody(length);
  }
}

/**
 * The length that a header announces. Two that differ, or one that is no number, are refused: a peer between the two ends may
 * have read another one (RFC 9112, 6.3).
 *
 * @returns null where it announces none
 */
function lengthOf(text: string): number | null {
  const lengths = new Set(
    valuesOf(text, 'content-length').map((value) => (/^\+?[0-9]{1,16}$/.test(value) ? Number(value) : NaN)),
  );
  const [found = null] = lengths;
  if (lengths.size > 1 || (found !== null && !Number.isSafeInteger(found))) throw invalidHeader();
  return found;
}

/**
 * The coding that ends a body. Several lines are refused where they differ: the last one counts here, and all of them for a peer
 * between the two ends.
 */
function codingOf(header: QHttpResponseHeader, text: string): 'none' | 'chunked' | 'other' {
  const values = new Set(valuesOf(text, 'transfer-encoding').map((value) => value.toLowerCase()));
  if (values.size > 1) throw invalidHeader();
  const last = header.value('transfer-encoding').toLowerCase().split(',').at(-1)!.trim();
  if (last === 'chunked') return 'chunked';
  return last === '' || last === 'identity' ? 'none' : 'other';
}

/**
 * The values of all lines with this key, without blanks around them. A carriage return by itself ends a line too: a peer between
 * the two ends may take it so.
 */
function valuesOf(text: string, key: string): string[] {
  return text.split(/[\r\n]/).flatMap((line) => {
    const colon = line.indexOf(':');
    if (colon < 0 || withoutBlanks(line.slice(0, colon), false).toLowerCase() !== key) return [];
    return [withoutBlanks(line.slice(colon + 1))];
  });
}

/** A text without blanks and tabs at its end, and at its beginning if that is asked for; of any length in one pass. */
function withoutBlanks(text: string, atBeginning = true): string {
  const isBlank = (index: number): boolean => text[index] === ' ' || text[index] === '\t';
  let begin = 0;
  let end = text.length;
  while (end > 0 && isBlank(end - 1)) end--;
  while (atBeginning && begin < end && isBlank(begin)) begin++;
  return text.slice(begin, end);
}

function invalidHeader(): ResponseError {
  return new ResponseError(HttpError.InvalidResponseHeader, 'Invalid HTTP response header');
}
