import { qInstallMsgHandler, type QtMsgType } from '@qt3/core-signals';

/**
 * Takes the place of the message handler: a test says which messages it expects, and any other one fails it.
 *
 * @example
 * using messages = new MessageSpy();
 * messages.expect(/^QSocket::writeBlock/);
 * socket.writeBlock('too early');
 */
export class MessageSpy {
  /** Every message since the spy was made, oldest first. */
  readonly messages: { readonly type: QtMsgType; readonly text: string }[] = [];
  readonly #expected: (string | RegExp)[] = [];
  readonly #previous: ReturnType<typeof qInstallMsgHandler>;
  #verified = false;

  constructor() {
    this.#previous = qInstallMsgHandler((type: QtMsgType, text: string) => {
      this.messages.push({ type, text });
    });
  }

  /** The texts of all messages, oldest first. */
  get texts(): string[] {
    return this.messages.map(({ text }) => text);
  }

  /** One message of this text, or matching this expression, has to come before verify(). */
  expect(message: string | RegExp): void {
    this.#expected.push(message);
  }

  /**
   * Puts the previous handler back. Harmless when called again.
   *
   * @throws Error when a message came that was not expected, or an expected one did not come
   */
  verify(): void {
    if (this.#verified) return;
    this.#verified = true;
    qInstallMsgHandler(this.#previous);
    const unexpected = this.texts;
    const missing = this.#expected.filter((expected) => {
      const at = unexpected.findIndex((text) => matches(text, expected));
      if (at >= 0) unexpected.splice(at, 1);
      return at < 0;
    });
    if (unexpected.length === 0 && missing.length === 0) return;
    throw new Error(
      [
        ...unexpected.map((text) => `unexpected message: ${text}`),
        ...missing.map((expected) => `missing message: ${String(expected)}`),
      ].join('\n'),
    );
  }

  /** The same as verify(), for `using`. */
  [Symbol.dispose](): void {
    this.verify();
  }
}

function matches(text: string, expected: string | RegExp): boolean {
  return typeof expected === 'string' ? text === expected : expected.test(text);
}
