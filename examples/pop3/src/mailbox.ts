/** A message, as long as the connection lasts. */
export interface Mail {
  readonly number: number;
  /** In bytes. */
  readonly size: number;
  /** Its unique id; '' when the server has none. */
  readonly id: string;
}

/** More messages than any mailbox has. */
const MOST_MESSAGES = 1_000_000;

/** What is in a mailbox: the answers to UIDL and LIST, a line for each message. */
export class Mailbox {
  readonly #ids = new Map<number, string>();
  readonly #mails = new Map<number, Mail>();

  /** Takes a line of the answer to UIDL; false when it is none. */
  addId(line: string): boolean {
    const [, number = '', id = ''] = /^([1-9]\d{0,8}) +([!-~]{1,70})$/.exec(line) ?? [];
    if (id === '' || this.#ids.size >= MOST_MESSAGES) return false;
    this.#ids.set(Number(number), id);
    return true;
  }

  /** Takes a line of the answer to LIST; false when it is none. What follows the size is for others (RFC 1939, section 5). */
  addSize(line: string): boolean {
    const [, digits = '', size = ''] = /^([1-9]\d{0,8}) +(\d{1,15})(?: |$)/.exec(line) ?? [];
    if (size === '' || this.#mails.size >= MOST_MESSAGES) return false;
    const number = Number(digits);
    this.#mails.set(number, { number, size: Number(size), id: this.#ids.get(number) ?? '' });
    return true;
  }

  mails(): Mail[] {
    return [...this.#mails.values()];
  }

  /** Finds a message by its number, or by its unique id with `uid:` in front. */
  find(name: string): Mail | undefined {
    if (!name.startsWith('uid:')) return this.#mails.get(Number(name));
    return this.mails().find(({ id }) => `uid:${id}` === name);
  }
}
