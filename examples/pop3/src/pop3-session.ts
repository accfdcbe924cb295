import { Q_OBJECT, type QObject } from '@qt3/core-signals';
import { LineStatus } from '../../shared/line-client.js';
import { saslPlain } from '../../shared/mail-options.js';
import { quoted } from '../../shared/strangers-text.js';
import { Capabilities } from './capabilities.js';
import type { Pop3Options } from './options.js';
import { Pop3Link } from './pop3-link.js';

/** How it ended: the exit status. */
export const Pop3Status = { ...LineStatus, NoLogin: 5, NotDone: 6 } as const;

/** What the next answer is to. */
type Step = 'greeting' | 'capa' | 'stls' | 'auth' | 'user' | 'pass' | 'over';

/** More lines than any answer to CAPA has. */
const MOST_LINES = 1000;

/** Everything up to the login: the greeting, CAPA, STLS (RFC 2595), AUTH PLAIN (RFC 5034) or USER and PASS. */
export abstract class Pop3Session extends Pop3Link {
  static {
    Q_OBJECT(this);
  }

  protected readonly wanted: Pop3Options;
  #step: Step = 'greeting';
  #capabilities = new Capabilities(null);
  /** What has arrived of the answer to CAPA. */
  #lines: string[] = [];

  constructor(wanted: Pop3Options, parent: QObject | null = null) {
    super(wanted, parent);
    this.wanted = wanted;
  }

  begin(): void {
    if (this.wanted.security === 'tls') this.connectEncrypted();
    else this.connectToHost();
  }

  /** The mailbox is ours. From here on the answers are a derived class's. */
  protected abstract loggedIn(): void;

  protected get isLoggedIn(): boolean {
    return this.#step === 'over';
  }

  /** After STLS, what the server has said about itself is forgotten, and asked again. Otherwise its greeting is expected. */
  override secured(): void {
    if (this.#step === 'stls') this.#askWhatItCan();
  }

  protected override succeeded(): void {
    switch (this.#step) {
      case 'greeting':
        this.#askWhatItCan();
        break;
      case 'capa':
        this.#introduced(new Capabilities(this.#lines));
        break;
      case 'stls':
        this.startTls();
        break;
      case 'user':
        this.#ask('pass', `PASS ${this.wanted.login.password}`);
        break;
      case 'auth':
      case 'pass':
        this.#step = 'over';
        this.loggedIn();
        break;
      case 'over':
    }
  }

  protected override refused(reason: string): void {
    switch (this.#step) {
      case 'greeting':
        this.finish(Pop3Status.Failed, `The server does not want to talk: ${quoted(reason)}`);
        break;
      case 'capa':
        // It may be able to do what is needed all the same.
        this.#introduced(new Capabilities(null));
        break;
      case 'stls':
        this.finish(Pop3Status.NoTls, `The server refuses STLS: ${quoted(reason)}`);
        break;
      case 'auth':
      case 'user':
      case 'pass':
        this.finish(Pop3Status.NoLogin, `The server does not let us log in: ${quoted(reason)}`);
        break;
      case 'over':
    }
  }

  protected override lineCame(line: string): void {
    if (this.#lines.length < MOST_LINES) this.#lines.push(line);
  }

  protected override asked(): void {
    if (this.#step === 'auth') this.command(saslPlain(this.wanted.login));
    else this.finish(Pop3Status.Failed, 'The server asks for something that was not offered.');
  }

  #askWhatItCan(): void {
    this.#lines = [];
    this.#ask('capa', 'CAPA', true);
  }

  #introduced(capabilities: Capabilities): void {
    this.#capabilities = capabilities;
    if (this.isSecure || this.wanted.security === 'plain') this.#logIn();
    else if (capabilities.mayHave('STLS')) this.#ask('stls', 'STLS');
    else this.finish(Pop3Status.NoTls, 'The server does not offer STLS.');
  }

  /** Only reached over TLS, or with --plain. */
  #logIn(): void {
    const auth = this.wanted.auth ?? this.#offeredLogin();
    if (auth === 'plain') this.#ask('auth', 'AUTH PLAIN');
    else if (auth === 'user') this.#ask('user', `USER ${this.wanted.login.user}`);
    else this.finish(Pop3Status.NoLogin, 'The server offers neither AUTH PLAIN nor USER.');
  }

  #offeredLogin(): 'plain' | 'user' | null {
    if (this.#capabilities.has('SASL', 'PLAIN')) return 'plain';
    return this.#capabilities.mayHave('USER') ? 'user' : null;
  }

  #ask(step: Step, line: string, listFollows = false): void {
    this.#step = step;
    this.command(line, listFollows);
  }
}
