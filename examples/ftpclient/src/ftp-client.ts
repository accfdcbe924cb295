import { Q_OBJECT, QObject, QTimer, SIGNAL, SLOT } from '@qt3/core-signals';
import { QFtp, type QUrlInfo } from '@qt3/qnetwork';
import { IO_ReadOnly, QFile, QFileInfo, QString, section, simplifyWhiteSpace, utf8 } from '@qt3/tools';
import { counted } from '../../shared/counted.js';
import { LineStatus } from '../../shared/line-client.js';
import { harmless } from '../../shared/strangers-text.js';
import { HELP, parseCommand, type Command } from './commands.js';
import { Download } from './download.js';
import { Encryption } from './encryption.js';
import { listingOf } from './listing.js';
import type { FtpOptions } from './options.js';

/** What was asked of the server and has not been answered. */
interface Job {
  /** For a person, when it fails. */
  readonly what: string;
  /** Returns a complaint where it has failed all the same, else null. */
  readonly succeeded?: () => string | null;
  readonly ended?: () => void;
}

/** A person at a server: what is entered becomes commands of a QFtp, which queues them. */
export class FtpClient extends QObject {
  static {
    Q_OBJECT(this, {
      signals: [
        'said(const QString&)',
        'complained(const QString&)',
        'progress(int,int)',
        'ready()',
        'finished(int)',
      ],
      slots: [
        'enter(const QString&)',
        'endInput()',
        'interrupt()',
        'wait()',
        'takeEntry(const QUrlInfo&)',
        'takeReply(int,const QString&)',
        'showProgress(int,int)',
        'commandFinished(int,bool)',
        'done(bool)',
        'stateChanged(int)',
        'refuse(const QString&)',
        'tooSlow()',
      ],
    });
  }

  /** Lines for a person. */
  declare said: (text: string) => void;
  /** Something has failed: why. */
  declare complained: (text: string) => void;
  /** So far a file has been transferred: bytes, and how many there are, 0 where that is not known. */
  declare progress: (done: number, total: number) => void;
  /** Everything was carried out, and more can be entered. */
  declare ready: () => void;
  /** It is over; the argument is the exit status. */
  declare finished: (status: number) => void;

  readonly #options: FtpOptions;
  readonly #ftp = new QFtp(this);
  readonly #silence = new QTimer(this);
  readonly #jobs = new Map<number, Job>();
  #entries: QUrlInfo[] = [];
  #bytes = 0;
  #status: number = LineStatus.Done;
  #isAtEnd = false;
  #isAborted = false;
  #isClosing = false;
  #isOver = false;

  constructor(options: FtpOptions, parent: QObject | null = null) {
    super(parent);
    this.#options = options;
    const ftp = this.#ftp;
    this.connect(ftp, SIGNAL('commandStarted(int)'), SLOT('wait()'));
    this.connect(ftp, SIGNAL('listInfo(const QUrlInfo&)'), SLOT('takeEntry(const QUrlInfo&)'));
    this.connect(ftp, SIGNAL('rawCommandReply(int,const QString&)'), SLOT('takeReply(int,const QString&)'));
    this.connect(ftp, SIGNAL('dataTransferProgress(int,int)'), SLOT('showProgress(int,int)'));
    this.connect(ftp, SIGNAL('commandFinished(int,bool)'), SLOT('commandFinished(int,bool)'));
    this.connect(ftp, SIGNAL('done(bool)'), SLOT('done(bool)'));
    this.connect(ftp, SIGNAL('stateChanged(int)'), SLOT('stateChanged(int)'));
    this.connect(this.#silence, SIGNAL('timeout()'), SLOT('tooSlow()'));
  }

  /** Connects and logs in. */
  connectToHost(): void {
    const { host, port, login } = this.#options;
    this.#add(this.#ftp.connectToHost(host, port), { what: `connect to ${host}` });
    if (this.#options.tls) {
      const encryption = new Encryption(this.#options, this);
      this.connect(encryption, SIGNAL('refused(const QString&)'), SLOT('refuse(const QString&)'));
      this.#add(this.#ftp.startTls(encryption.upgrade), { what: 'encrypt' });
    }
    const id = login === null ? this.#ftp.login() : this.#ftp.login(utf8(login.user), utf8(login.password));
    this.#add(id, { what: 'log in' });
  }

  /** The user has entered a line. It is carried out when those before it have been, but for abort. */
  enter(line: string): void {
    if (this.#isAtEnd) return;
    const command = parseCommand(line);
    if (typeof command === 'string') this.#fail(command);
    else if (command !== null) this.#begin(command);
    if (this.#ftp.currentId() === 0) this.#settle();
  }

  /** Nothing more will be entered. */
  endInput(): void {
    this.#isAtEnd = true;
    if (this.#ftp.currentId() === 0) this.#settle();
  }

  /** The user wants what is under way to end, or to leave where nothing is. */
  interrupt(): void {
    if (this.#ftp.currentId() === 0 || this.#isAborted) this.#finish();
    else this.#abort();
  }

  #begin({ name, words }: Command): void {
    const ftp = this.#ftp;
    // QFtp's names have a character for each byte.
    const [first = '', second = ''] = words.map((word) => utf8(word));
    const job = { what: [name, ...words].join(' ') };
    switch (name) {
      case 'ls':
        this.#add(ftp.list(first), { ...job, succeeded: () => this.#say(...listingOf(this.#entries)) });
        break;
      case 'cd':
        this.#add(ftp.cd(first), job);
        break;
      case 'pwd':
        this.#add(ftp.rawCommand('PWD'), job);
        break;
      case 'get':
        this.#get(words, job);
        break;
      case 'put':
        this.#put(words, job);
        break;
      case 'mkdir':
        this.#add(ftp.mkdir(first), job);
        break;
      case 'rmdir':
        this.#add(ftp.rmdir(first), job);
        break;
      case 'rm':
        this.#add(ftp.remove(first), job);
        break;
      case 'rename':
        this.#add(ftp.rename(first, second), job);
        break;
      case 'abort':
        this.#abort();
        break;
      case 'help':
        this.said(HELP);
        break;
      case 'quit':
        this.endInput();
    }
  }

  #get([file = '', local = section(file, '/', -1)]: readonly string[], job: Job): void {
    const download = new Download(local);
    if (/^\.{0,2}$/.test(local) || !download.open()) {
      this.#fail(`${job.what}: '${local}' cannot be written here.`);
      return;
    }
    let isKept = false;
    this.#add(this.#ftp.get(utf8(file), download.file), {
      ...job,
      succeeded: () => {
        isKept = download.keep();
        if (!isKept) return `'${local}' could not be written.`;
        return this.#say(`${local}: ${counted(this.#bytes, 'byte')}`);
      },
      ended: () => {
        if (!isKept) download.discard();
      },
    });
  }

  #put([local = '', file = section(local, '/', -1)]: readonly string[], job: Job): void {
    const source = new QFile(local);
    if (new QFileInfo(local).isDir() || !source.open(IO_ReadOnly)) {
      this.#fail(`${job.what}: '${local}' cannot be read here.`);
      return;
    }
    this.#add(this.#ftp.put(source, utf8(file)), {
      ...job,
      succeeded: () => this.#say(`${file}: ${counted(this.#bytes, 'byte')}`),
      ended: () => source.close(),
    });
  }

  #abort(): void {
    this.#isAborted = this.#ftp.currentId() !== 0;
    this.#ftp.abort();
  }

  #add(id: number, job: Job): void {
    this.#jobs.set(id, job);
  }

  /** The server's time begins anew. */
  wait(): void {
    this.#silence.start(this.#options.patience, true);
  }

  takeEntry(info: QUrlInfo): void {
    this.wait();
    this.#entries.push(info.copy());
  }

  takeReply(_code: number, text: string): void {
    this.said(fromServer(text));
  }

  showProgress(done: number, total: number): void {
    this.wait();
    this.#bytes = done;
    this.progress(done, total);
  }

  #say(...lines: readonly string[]): null {
    for (const line of lines) this.said(line);
    return null;
  }

  commandFinished(id: number, error: boolean): void {
    const job = this.#jobs.get(id);
    this.#jobs.delete(id);
    const reason = error ? this.#reason() : job?.succeeded?.();
    job?.ended?.();
    if (typeof reason === 'string') this.#fail(`${job?.what ?? 'quit'}: ${reason}`);
    this.#entries = [];
    this.#bytes = 0;
  }

  #reason(): string {
    return this.#isAborted ? 'aborted.' : fromServer(this.#ftp.errorString());
  }

  /** Without a person at a terminal who could go on, nothing more is carried out. */
  #fail(text: string): void {
    if (this.#isOver) return;
    this.#status = LineStatus.Failed;
    this.complained(text);
    if (!this.#options.interactive) this.#isAtEnd = true;
  }

  done(_error: boolean): void {
    this.#silence.stop();
    this.#isAborted = false;
    const dropped = this.#jobs.size;
    for (const job of this.#jobs.values()) job.ended?.();
    this.#jobs.clear();
    if (dropped > 0) this.complained(`${counted(dropped, 'command')} that waited: dropped.`);
    this.#settle();
  }

  /** Nothing is under way. */
  #settle(): void {
    if (this.#isOver) return;
    if (this.#ftp.state() === QFtp.Unconnected || this.#isClosing) {
      this.#finish();
    } else if (this.#isAtEnd) {
      this.#isClosing = true;
      this.#ftp.close();
    } else {
      this.ready();
    }
  }

  stateChanged(state: number): void {
    if (state !== QFtp.Unconnected || this.#ftp.currentId() !== 0) return;
    this.#fail('The server closed the connection.');
    this.#finish();
  }

  refuse(text: string): void {
    this.complained(text);
    this.#status = LineStatus.Refused;
    this.#finish();
  }

  tooSlow(): void {
    this.#fail('The server takes too long.');
    this.#finish();
  }

  #finish(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#silence.stop();
    for (const job of this.#jobs.values()) job.ended?.();
    this.finished(this.#status);
  }
}

/** What a server says, in one line. */
function fromServer(text: string): string {
  return harmless(QString.fromUtf8(simplifyWhiteSpace(text)));
}
