import { Q_OBJECT } from '@qt3/core-signals';
import { LineStartTls } from './start-tls.js';

/** POP3's STLS (RFC 2595, 4). */
export class Pop3StartTls extends LineStartTls {
  static {
    Q_OBJECT(this);
  }

  #step: 'greeting' | 'capa' | 'list' | 'stls' = 'greeting';
  #isOffered = false;

  protected override hear(line: string): void {
    if (this.#step === 'greeting') this.#greeted(line);
    else if (this.#step === 'capa') this.#answered(line.startsWith('+OK'));
    else if (this.#step === 'list') this.#described(line);
    else if (line.startsWith('+OK')) this.goAhead();
    else this.refuseLine('The server refuses STLS', line);
  }

  #greeted(line: string): void {
    if (line.startsWith('+OK')) this.#ask('capa', 'CAPA');
    else this.refuseLine('The server does not speak POP3', line);
  }

  #answered(listFollows: boolean): void {
    // A server that does not know CAPA may know STLS.
    if (listFollows) this.#step = 'list';
    else this.#ask('stls', 'STLS');
  }

  #described(line: string): void {
    if (line.toUpperCase() === 'STLS') this.#isOffered = true;
    if (line !== '.') return;
    if (this.#isOffered) this.#ask('stls', 'STLS');
    else this.refuse('The server does not offer STLS.');
  }

  #ask(step: 'capa' | 'stls', line: string): void {
    this.#step = step;
    this.say(line);
  }
}
