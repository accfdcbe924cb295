import { Q_OBJECT, QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import { lower, section } from '@qt3/tools';
import { MailExchangers, type Exchanger } from './mail-exchangers.js';
import { Smtp, SmtpStatus, type Mail } from './smtp.js';

/**
 * Delivers a mail to the servers of its recipients: one domain after the other, and of each the first server that takes it. One
 * that had the whole mail and did not answer has not taken it (RFC 5321, 5.1): the next one is asked, since a mail that arrives
 * twice is better than none.
 */
export class Delivery extends QObject {
  static {
    Q_OBJECT(this, {
      signals: ['infoChanged(const QString&)', 'finished(int)'],
      slots: [
        'tryServers(const QValueList<Exchanger>&)',
        'noServer(const QString&,bool)',
        'attemptFinished(int,const QString&)',
      ],
    });
  }

  /** What became of an attempt: a line for a person. */
  declare infoChanged: (text: string) => void;
  /** All domains have been tried; the argument is the exit status: that of the last failure, if there was one. */
  declare finished: (status: number) => void;

  readonly #mail: Mail;
  readonly #message: Buffer;
  readonly #exchangers = new MailExchangers(this);
  /** What is left to do: the recipients by domain. */
  readonly #left: [domain: string, to: string[]][];
  #to: readonly string[] = [];
  /** What is left to try for the present domain. */
  #servers: Exchanger[] = [];
  #smtp: Smtp | null = null;
  #status: number = SmtpStatus.Done;

  constructor(mail: Mail, message: Buffer, parent: QObject | null = null) {
    super(parent);
    this.#mail = mail;
    this.#message = message;
    const domains = new Map<string, string[]>();
    for (const address of mail.to) {
      const domain = lower(section(address, '@', -1));
      domains.set(domain, [...(domains.get(domain) ?? []), address]);
    }
    this.#left = [...domains];
    const exchangers = this.#exchangers;
    this.connect(
      exchangers,
      SIGNAL('found(const QValueList<Exchanger>&)'),
      SLOT('tryServers(const QValueList<Exchanger>&)'),
    );
    this.connect(exchangers, SIGNAL('failed(const QString&,bool)'), SLOT('noServer(const QString&,bool)'));
  }

  /** Begins with a domain, and continues with the next one until there is none. */
  deliver(): void {
    const next = this.#left.shift();
    if (next === undefined) {
      this.finished(this.#status);
      return;
    }
    const [domain, to] = next;
    this.#to = to;
    this.#exchangers.find(domain);
  }

  tryServers(servers: readonly Exchanger[]): void {
    this.#servers = [...servers];
    this.#attempt();
  }

  #attempt(): void {
    const server = this.#servers.shift();
    if (server === undefined) return;
    const options = { ...this.#mail, to: this.#to, host: server.name, address: server.address };
    this.#smtp = new Smtp(options, this.#message, this);
    this.connect(
      this.#smtp,
      SIGNAL('finished(int,const QString&)'),
      SLOT('attemptFinished(int,const QString&)'),
    );
    this.infoChanged(`Connecting to ${server.name} (${server.address})`);
    this.#smtp.connectToHost();
  }

  attemptFinished(status: number, text: string): void {
    const isOver = status === SmtpStatus.Done || this.#smtp?.isFinal === true || this.#servers.length === 0;
    this.infoChanged(text);
    if (!isOver) {
      this.#attempt();
      return;
    }
    if (status !== SmtpStatus.Done) this.#status = status;
    this.deliver();
  }

  noServer(reason: string, isFinal: boolean): void {
    this.#status = isFinal ? SmtpStatus.NotTaken : SmtpStatus.Failed;
    this.infoChanged(reason);
    this.deliver();
  }
}
