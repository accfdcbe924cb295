import { Q_OBJECT, type QObject } from '@qt3/core-signals';
import { LineClient, LineStatus, type LineClientOptions } from '../../shared/line-client.js';
import { base64, saslPlain, type Login } from '../../shared/mail-options.js';
import { ReplyReader, type Reply } from '../../shared/reply-reader.js';
import { quoted } from '../../shared/strangers-text.js';
import { hasEightBits, stuffed } from './message.js';

/** Whether it is encrypted: always, if the server offers it, or not. */
export type SmtpTls = 'always' | 'offered' | 'no';

/** A server, and a mail for it. */
export interface SmtpOptions extends LineClientOptions {
  readonly from: string;
  readonly to: readonly string[];
  readonly login: Login | null;
  readonly tls: SmtpTls;
}

/** A mail whose server is still to be found. */
export type Mail = Omit<SmtpOptions, 'host' | 'address'>;

/** How it ended: the exit status. */
export const SmtpStatus = { ...LineStatus, NoLogin: 5, NotTaken: 6 } as const;

/** How many times as long as for another reply is waited for the one to the mail itself. */
const PATIENCE_AT_END = 10;

/** What the next reply is the answer to. */
type Step =
  | 'greeting'
  | 'ehlo'
  | 'starttls'
  | 'plain'
  | 'login'
  | 'user'
  | 'password'
  | 'mail'
  | 'rcpt'
  | 'data'
  | 'end';

/** Sends a mail (RFC 5321), encrypted (RFC 3207), after a login if there is one (RFC 4954). */
export class Smtp extends LineClient {
  static {
    Q_OBJECT(this);
  }

  readonly #mail: SmtpOptions;
  readonly #message: Buffer;
  readonly #replies = new ReplyReader();
  readonly #recipients: string[];
  #step: Step = 'greeting';
  /** What the server can do, in capitals: the lines of its answer to EHLO. */
  #extensions: readonly string[] = [];
  #isFinal = false;

  constructor(mail: SmtpOptions, message: Buffer, parent: QObject | null = null) {
    super(mail, parent);
    this.#mail = mail;
    this.#message = message;
    this.#recipients = [...mail.to];
  }

  /** Whether the server has refused the mail for good: no other server of the same domain has to be asked. */
  get isFinal(): boolean {
    return this.#isFinal;
  }

  /**
   * A server may take its time over a mail: giving up too early means that the mail is sent twice (RFC 5321, 4.5.3.2.6, wants
   * ten minutes).
   */
  protected override get patience(): number {
    return this.#step === 'end' ? PATIENCE_AT_END * super.patience : super.patience;
  }

  /** Without an answer to the end of a mail only the server knows whether it has taken it. */
  protected override finish(status: number, text = ''): void {
    const isInDoubt = this.#step === 'end' && status === SmtpStatus.Failed;
    super.finish(status, isInDoubt ? `${text} It had the whole mail, and may have taken it.` : text);
  }

  protected override hear(line: string): void {
    const reply = this.#replies.add(line);
    if (reply === 'nonsense')
      this.finish(SmtpStatus.Failed, `The server does not speak SMTP: ${quoted(line)}`);
    else if (reply !== null) this.#answered(reply);
  }

  /** What the server has said about itself is forgotten: it is asked again. */
  override secured(): void {
    this.#extensions = [];
    this.#ask('ehlo', 'EHLO localhost');
  }

  #answered(reply: Reply): void {
    switch (this.#step) {
      case 'greeting':
        if (this.#expects(reply, 220)) this.#ask('ehlo', 'EHLO localhost');
        break;
      case 'ehlo':
        if (!this.#expects(reply, 250)) break;
        this.#extensions = reply.lines.slice(1).map((text) => text.toUpperCase());
        this.#introduced();
        break;
      case 'starttls':
        if (this.#expects(reply, 220, SmtpStatus.NoTls)) this.startTls();
        break;
      case 'login':
        if (this.#expects(reply, 334, SmtpStatus.NoLogin))
          this.#ask('user', base64(this.#mail.login?.user ?? ''));
        break;
      case 'user':
        if (this.#expects(reply, 334, SmtpStatus.NoLogin))
          this.#ask('password', base64(this.#mail.login?.password ?? ''));
        break;
      case 'plain':
      case 'password':
        if (this.#expects(reply, 235, SmtpStatus.NoLogin)) this.#beginMail();
        break;
      case 'mail':
      case 'rcpt':
        if (this.#expects(reply, this.#step === 'rcpt' ? [250, 251] : 250, SmtpStatus.NotTaken))
          this.#nextRecipient();
        break;
      case 'data':
        if (!this.#expects(reply, 354, SmtpStatus.NotTaken)) break;
        this.#step = 'end';
        this.send(stuffed(this.#message));
        break;
      case 'end':
        if (!this.#expects(reply, 250, SmtpStatus.NotTaken)) break;
        this.say('QUIT');
        this.finish(SmtpStatus.Done, `Sent: ${quoted(reply.lines.join(' '))}`);
    }
  }

  #introduced(): void {
    const { tls } = this.#mail;
    if (!this.isSecure && tls !== 'no' && this.#extensions.includes('STARTTLS')) {
      this.#ask('starttls', 'STARTTLS');
    } else if (!this.isSecure && tls === 'always') {
      this.finish(SmtpStatus.NoTls, 'The server does not offer STARTTLS.');
    } else if (this.#mail.login !== null) {
      this.#logIn(this.#mail.login);
    } else {
      this.#beginMail();
    }
  }

  /** Only reached over TLS: readOptions() refuses a login with --plain. */
  #logIn(login: Login): void {
    const offer = this.#extensions.find((text) => text.startsWith('AUTH '))?.split(' ') ?? [];
    if (offer.includes('PLAIN')) this.#ask('plain', `AUTH PLAIN ${saslPlain(login)}`);
    else if (offer.includes('LOGIN')) this.#ask('login', 'AUTH LOGIN');
    else this.finish(SmtpStatus.NoLogin, 'The server offers neither AUTH PLAIN nor AUTH LOGIN.');
  }

  #beginMail(): void {
    const eightBits = hasEightBits(this.#message);
    if (eightBits && !this.#extensions.includes('8BITMIME')) {
      this.#isFinal = true;
      this.finish(SmtpStatus.NotTaken, 'The server takes only ASCII, and the mail has more than that.');
      return;
    }
    this.#ask('mail', `MAIL FROM:<${this.#mail.from}>${eightBits ? ' BODY=8BITMIME' : ''}`);
  }

  #nextRecipient(): void {
    const recipient = this.#recipients.shift();
    if (recipient === undefined) this.#ask('data', 'DATA');
    else this.#ask('rcpt', `RCPT TO:<${recipient}>`);
  }

  #ask(step: Step, line: string): void {
    this.#step = step;
    this.say(line);
  }

  /** Whether it is one of those codes; if not, it is over. */
  #expects(reply: Reply, wanted: number | readonly number[], status: number = SmtpStatus.Failed): boolean {
    if ([wanted].flat().includes(reply.code)) return true;
    this.#isFinal = status === SmtpStatus.NotTaken && reply.code >= 500;
    this.say('QUIT');
    this.finish(status, `The server says no: ${quoted(`${reply.code} ${reply.lines.join(' ')}`)}`);
    return false;
  }
}
