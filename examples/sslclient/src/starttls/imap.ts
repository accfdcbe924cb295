import { Q_OBJECT } from '@qt3/core-signals';
import { LineStartTls } from './start-tls.js';

/** IMAP's STARTTLS (RFC 9051, 6.2.1). */
export class ImapStartTls extends LineStartTls {
  static {
    Q_OBJECT(this);
  }

  #step: 'greeting' | 'capability' | 'starttls' = 'greeting';
  #isOffered = false;

  protected override hear(line: string): void {
    const text = line.toUpperCase();
    if (this.#step === 'greeting') this.#greeted(text, line);
    else if (this.#step === 'capability') this.#described(text);
    else if (text.startsWith('A2 OK')) this.goAhead();
    else if (!text.startsWith('* ')) this.refuseLine('The server refuses STARTTLS', line);
  }

  #greeted(text: string, line: string): void {
    if (text.startsWith('* OK')) this.#ask('capability', 'a1 CAPABILITY');
    else if (text.startsWith('* BYE')) this.refuseLine('The server does not want to talk', line);
    else if (!text.startsWith('* PREAUTH')) this.refuseLine('The server does not speak IMAP', line);
    // An attacker could send it in order to get the rest of the conversation in plain text.
    else this.refuse('The server says that we have logged in already: it is too late for TLS.');
  }

  #described(text: string): void {
    if (text.startsWith('* CAPABILITY ')) this.#isOffered = text.split(' ').includes('STARTTLS');
    if (!text.startsWith('A1 ')) return;
    if (this.#isOffered) this.#ask('starttls', 'a2 STARTTLS');
    else this.refuse('The server does not offer STARTTLS.');
  }

  #ask(step: 'capability' | 'starttls', line: string): void {
    this.#step = step;
    this.say(line);
  }
}
