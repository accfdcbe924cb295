/** What a server of SMTP or FTP answers. */
export interface Reply {
  /** Three digits; the first is the result: 2 well, 3 more is wanted, 4 not now, 5 never. */
  readonly code: number;
  /** The texts behind the codes, a line each. */
  readonly lines: readonly string[];
}

/** More lines than any reply has. */
const MOST_LINES = 1000;

/**
 * Puts the lines of a reply together: `250-one`, `250-two`, `250 three`. In FTP, the lines between the first and the last may
 * be anything (RFC 959, 4.2).
 */
export class ReplyReader {
  #code = '';
  #lines: string[] = [];

  /**
   * Takes a line.
   *
   * @returns the reply that it completes; null when there is more to come; `'nonsense'` when it belongs to no reply
   */
  add(line: string): Reply | 'nonsense' | null {
    const [, code = '', separator = '', text = ''] = /^([1-5]\d\d)(?:([ -])(.*))?$/.exec(line) ?? [];
    if (this.#code === '') {
      if (code === '') return 'nonsense';
      this.#code = code;
    }
    const isOurs = code === this.#code;
    this.#lines.push(isOurs ? text : line);
    if (!isOurs || separator === '-') return this.#lines.length > MOST_LINES ? 'nonsense' : null;
    const reply = { code: Number(this.#code), lines: this.#lines };
    this.#code = '';
    this.#lines = [];
    return reply;
  }
}
