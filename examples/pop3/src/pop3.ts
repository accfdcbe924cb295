import { Q_OBJECT } from '@qt3/core-signals';
import { counted } from '../../shared/counted.js';
import { quoted } from '../../shared/strangers-text.js';
import { mailHead } from './mail-head.js';
import { Mailbox, type Mail } from './mailbox.js';
import { Pop3Session, Pop3Status } from './pop3-session.js';

/** What the next answer is to. */
type Step = 'uidl' | 'list' | Job['task'] | 'quit';

/** What is to be done with a message. */
interface Job {
  readonly task: 'show' | 'read' | 'delete';
  readonly mail: Mail;
}

/** Number of bytes of a message that are put together before they are written. */
const PIECE = 16 * 1024;

/** More lines than the headers of any message have. */
const MOST_HEADERS = 1000;

/** Lists, reads and deletes mail: one connection, from its greeting to its end. */
export class Pop3 extends Pop3Session {
  static {
    Q_OBJECT(this, { signals: ['output(const QByteArray&)'] });
  }

  /** Some lines of the list, or of a message. A receiver that is slow to write them calls pause(), and then resume(). */
  declare output: (lines: Uint8Array) => void;

  readonly #mailbox = new Mailbox();
  #step: Step = 'uidl';
  /** What is still to be done. */
  #jobs: IterableIterator<Job> = [][Symbol.iterator]();
  #mail: Mail | null = null;
  /** What has arrived of a message and has not been handled. */
  #lines: string[] = [];
  #length = 0;

  protected override loggedIn(): void {
    if (this.#isList || this.#needsIds) this.#ask('uidl', 'UIDL', true);
    else this.#ask('list', 'LIST', true);
  }

  protected override succeeded(): void {
    if (!this.isLoggedIn) {
      super.succeeded();
      return;
    }
    switch (this.#step) {
      case 'uidl':
        this.#ask('list', 'LIST', true);
        break;
      case 'list':
        this.#makeJobs();
        break;
      case 'show':
        this.#show();
        this.#nextJob();
        break;
      case 'read':
        this.#write();
        this.#nextJob();
        break;
      case 'delete':
        this.#nextJob();
        break;
      case 'quit':
        this.finish(Pop3Status.Done, this.#summary());
    }
  }

  /** Where it ends here, it ends without QUIT, and so nothing is deleted (RFC 1939, section 6). */
  protected override refused(reason: string): void {
    if (!this.isLoggedIn) {
      super.refused(reason);
      return;
    }
    switch (this.#step) {
      case 'uidl':
        if (this.#needsIds) this.#notDone('have unique ids', reason);
        else this.#ask('list', 'LIST', true);
        break;
      case 'list':
        this.#notDone('list the mail', reason);
        break;
      case 'show':
        // The rest of the list is worth having.
        this.#show();
        this.#nextJob();
        break;
      case 'read':
      case 'delete':
        this.#notDone(`${this.#step} message ${this.#mail?.number ?? ''}`, reason);
        break;
      case 'quit':
        this.#notDone('delete all that it should', reason);
    }
  }

  protected override lineCame(line: string): void {
    if (!this.isLoggedIn) super.lineCame(line);
    else if (this.#step === 'uidl') this.#check(this.#mailbox.addId(line), line);
    else if (this.#step === 'list') this.#check(this.#mailbox.addSize(line), line);
    else if (this.#step === 'read') this.#addToMessage(line);
    else if (this.#lines.length < MOST_HEADERS) this.#lines.push(line);
  }

  #check(isGood: boolean, line: string): void {
    if (!isGood) this.finish(Pop3Status.Failed, `The server's list makes no sense: ${quoted(line)}`);
  }

  #addToMessage(line: string): void {
    this.#lines.push(`${line}\r\n`);
    this.#length += line.length + 2;
    if (this.#length >= PIECE) this.#write();
  }

  #makeJobs(): void {
    if (this.#isList) {
      const jobs = this.#mailbox.mails().map((mail): Job => ({ task: 'show', mail }));
      this.#begin(jobs);
      return;
    }
    const { read, delete: toDelete } = this.wanted;
    const unknown = [...read, ...toDelete].find((name) => this.#mailbox.find(name) === undefined);
    if (unknown !== undefined) {
      this.finish(Pop3Status.NotDone, `There is no message ${unknown}.`);
      return;
    }
    // Nothing is deleted before everything has been read.
    this.#begin([...this.#jobsOf('read', read), ...this.#jobsOf('delete', toDelete)]);
  }

  #begin(jobs: Job[]): void {
    this.#jobs = jobs.values();
    this.#nextJob();
  }

  /** One for each message, whichever name it was given by. */
  #jobsOf(task: Job['task'], names: readonly string[]): Job[] {
    const mails = new Set(names.map((name) => this.#mailbox.find(name)));
    return [...mails].flatMap((mail) => (mail === undefined ? [] : { task, mail }));
  }

  #nextJob(): void {
    const next = this.#jobs.next();
    if (next.done === true) {
      this.#ask('quit', 'QUIT');
      return;
    }
    const { task, mail } = next.value;
    const { top } = this.wanted;
    this.#mail = mail;
    if (task === 'delete') this.#ask('delete', `DELE ${mail.number}`);
    else if (task === 'show') this.#ask('show', `TOP ${mail.number} 0`, true);
    else this.#ask('read', top === null ? `RETR ${mail.number}` : `TOP ${mail.number} ${top}`, true);
  }

  /** A line of the list. */
  #show(): void {
    const { number = 0, size = 0, id = '' } = this.#mail ?? {};
    const { from, subject } = mailHead(this.#lines.splice(0));
    this.output(Buffer.from(`${[number, size, id, from, subject].join('\t')}\n`, 'utf8'));
  }

  /** What has arrived of a message, byte for byte. */
  #write(): void {
    this.#length = 0;
    if (this.#lines.length > 0) this.output(Buffer.from(this.#lines.splice(0).join(''), 'latin1'));
  }

  #summary(): string {
    const { read, delete: toDelete } = this.wanted;
    if (this.#isList) return counted(this.#mailbox.mails().length, 'message');
    const [isRead, isDeleted] = [this.#jobsOf('read', read).length, this.#jobsOf('delete', toDelete).length];
    return [
      ...(isRead > 0 ? [`${counted(isRead, 'message')} read`] : []),
      ...(isDeleted > 0 ? [`${counted(isDeleted, 'message')} deleted`] : []),
    ].join(', ');
  }

  get #isList(): boolean {
    return this.wanted.read.length + this.wanted.delete.length === 0;
  }

  get #needsIds(): boolean {
    return [...this.wanted.read, ...this.wanted.delete].some((name) => name.startsWith('uid:'));
  }

  #notDone(what: string, reason: string): void {
    this.finish(Pop3Status.NotDone, `The server does not ${what}: ${quoted(reason)}`);
  }

  #ask(step: Step, line: string, listFollows = false): void {
    this.#step = step;
    this.command(line, listFollows);
  }
}
