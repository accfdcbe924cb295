import { LineReader } from '../bytes/line-reader.js';
import { FtpError, FtpFailure } from './ftp-codes.js';

/** What the server answers. */
export interface FtpReply {
  /** Three digits, of which the first is 1 to 5. */
  readonly code: number;
  /** The text without the code; the lines are joined by CR LF. */
  readonly text: string;
}

/** How long a line may be. */
const LINE_LIMIT = 8192;
/** How long all lines of one reply may be together. */
const REPLY_LIMIT = 65_536;

/**
 * Reads replies as their bytes arrive (RFC 959, 4.2). A reply of several lines begins with its code and `-` and ends with a line
 * that begins with the same code and a blank; other lines that repeat the code and `-` lose both.
 */
export class ReplyReader {
  #lines = new LineReader(LINE_LIMIT);
  #bytes: Buffer = Buffer.alloc(0);
  /** The code of a reply that has begun, and its lines. */
  #code = '';
  #texts: string[] = [];
  #length = 0;
  /** Set while the reply to ABOR is to come, which answers no command. */
  owesAbortReply = false;

  /**
   * Takes what has arrived.
   *
   * @throws FtpFailure when more is left unread than a server has reason to send
   */
  feed(bytes: Buffer): void {
    if (this.#bytes.length + bytes.length > 2 * REPLY_LIMIT) throw tooLong();
    this.#bytes = this.#bytes.length === 0 ? bytes : Buffer.concat([this.#bytes, bytes]);
  }

  /** Whether there is nothing that has not been read. */
  get isEmpty(): boolean {
    return this.#bytes.length === 0 && this.#code === '';
  }

  /**
   * The next reply; null where it is not complete.
   *
   * @throws FtpFailure for what is no reply, or is too long
   */
  next(): FtpReply | null {
    for (;;) {
      const line = this.#readLine();
      if (line === null) return null;
      const reply = this.#code === '' ? this.#begin(line) : this.#continue(line);
      if (reply !== null) return reply;
    }
  }

  /** next(), without the reply to ABOR. */
  nextAnswer(): FtpReply | null {
    for (;;) {
      const reply = this.next();
      if (reply === null || !this.owesAbortReply) return reply;
      this.owesAbortReply = false;
      // Another code answers another command: the server has not answered ABOR by itself.
      if (![225, 226].includes(reply.code) && reply.code < 400) return reply;
    }
  }

  #readLine(): string | null {
    if (this.#bytes.length === 0) return null;
    let ended;
    try {
      ended = this.#lines.read(this.#bytes);
    } catch {
      throw tooLong();
    }
    this.#bytes = ended?.rest ?? Buffer.alloc(0);
    return ended?.line ?? null;
  }

  #begin(line: string): FtpReply | null {
    const [, code, mark, text] = /^([1-5][0-9]{2})(?:([ -])(.*))?$/s.exec(line) ?? [];
    if (code === undefined) throw noReply(line);
    if (mark !== '-') return { code: Number(code), text: text ?? '' };
    this.#code = code;
    this.#texts = [text!];
    this.#length = line.length;
    return null;
  }

  #continue(line: string): FtpReply | null {
    // An empty line counts as well: it has an end.
    this.#length += line.length + 1;
    if (this.#length > REPLY_LIMIT) throw tooLong();
    const code = this.#code;
    const isLast = line === code || line.startsWith(`${code} `);
    this.#texts.push(isLast || line.startsWith(`${code}-`) ? line.slice(4) : line);
    if (!isLast) return null;
    this.#code = '';
    return { code: Number(code), text: this.#texts.splice(0).join('\r\n') };
  }
}

function tooLong(): FtpFailure {
  return new FtpFailure(FtpError.UnknownError, 'The reply of the server is too long');
}

function noReply(line: string): FtpFailure {
  return new FtpFailure(FtpError.UnknownError, `The server sent what is no reply: ${line.slice(0, 80)}`);
}
