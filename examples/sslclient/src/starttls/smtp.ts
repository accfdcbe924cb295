import { Q_OBJECT } from '@qt3/core-signals';
import { ReplyReader, type Reply } from '../../../shared/reply-reader.js';
import { LineStartTls } from './start-tls.js';

/** SMTP's STARTTLS (RFC 3207). */
export class SmtpStartTls extends LineStartTls {
  static {
    Q_OBJECT(this);
  }

  readonly #replies = new ReplyReader();
  #step: 'greeting' | 'ehlo' | 'starttls' = 'greeting';

  protected override hear(line: string): void {
    const reply = this.#replies.add(line);
    if (reply === 'nonsense') this.refuseLine('The server does not speak SMTP', line);
    else if (reply === null) return;
    else if (this.#step === 'greeting') this.#greeted(reply, line);
    else if (this.#step === 'ehlo') this.#introduced(reply, line);
    else if (reply.code === 220) this.goAhead();
    else this.refuseLine('The server refuses STARTTLS', line);
  }

  #greeted({ code }: Reply, line: string): void {
    if (code === 220) this.#ask('ehlo', 'EHLO localhost');
    else this.refuseLine('The server does not want to talk', line);
  }

  #introduced({ code, lines }: Reply, line: string): void {
    if (code !== 250) this.refuseLine('The server does not know EHLO', line);
    else if (lines.some((text) => text.toUpperCase() === 'STARTTLS')) this.#ask('starttls', 'STARTTLS');
    else this.refuse('The server does not offer STARTTLS.');
  }

  #ask(step: 'ehlo' | 'starttls', line: string): void {
    this.#step = step;
    this.say(line);
  }
}
