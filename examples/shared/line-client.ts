import { QObject, Q_OBJECT, QTimer, SIGNAL, SLOT } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { QtSSLSocket } from '@qt3/qtsslsocket';
import { describeCheck } from './certificate-text.js';

/** How a conversation ended: the exit status. Programs add their own from 5 on. */
export const LineStatus = { Done: 0, Failed: 1, Refused: 3, NoTls: 4 } as const;

/** The longest line that a server may send, in bytes; no more than that is read ahead. */
const LONGEST_LINE = 1024 * 1024;

/** Where to connect, whom to trust, and how long to wait. */
export interface LineClientOptions {
  readonly host: string;
  /** The host's address, where it has been looked up already. */
  readonly address?: string;
  readonly port: number;
  /** '' when not given. */
  readonly caFile: string;
  /** Go on when the server's identity cannot be verified. */
  readonly acceptAny: boolean;
  /** How long the server may be silent while something is expected of it, in milliseconds. */
  readonly patience: number;
}

/**
 * The client's end of a protocol of lines. It begins in plain text, and a QSocket talks until startTls(), a QtSSLSocket after
 * it; or it is encrypted from the first byte on. A derived class hears each line, and says what follows.
 */
export abstract class LineClient extends QObject {
  static {
    Q_OBJECT(this, {
      signals: ['finished(int,const QString&)'],
      slots: [
        'pause()',
        'resume()',
        'readLines()',
        'connectionClosed()',
        'inspectError(int)',
        'checkCertError(int,const QString&)',
        'secured()',
        'tooSlow()',
        'bytesWritten(int)',
      ],
    });
  }

  /** It is over: the exit status, and a sentence for a person, or ''. */
  declare finished: (status: number, text: string) => void;

  protected readonly options: LineClientOptions;
  readonly #plain = new QSocket(this);
  readonly #silence = new QTimer(this);
  #ssl: QtSSLSocket | null = null;
  #isPaused = false;
  /** The server has closed the connection; there may be lines to be heard. */
  #isClosed = false;
  #isOver = false;

  constructor(options: LineClientOptions, parent: QObject | null = null) {
    super(parent);
    this.options = options;
    this.#listenTo(this.#plain);
    this.connect(this.#silence, SIGNAL('timeout()'), SLOT('tooSlow()'));
  }

  /** Connects, and begins in plain text. */
  connectToHost(): void {
    this.#wait();
    const { host, address = host, port } = this.options;
    this.#plain.connectToHost(address, port);
  }

  /** Connects, and is encrypted from the first byte on. */
  connectEncrypted(): void {
    this.#wait();
    this.#encrypt(null).connectToHost(this.options.host, this.options.port);
  }

  /** Hears nothing until resume(): what has been heard is more than can be dealt with. */
  pause(): void {
    this.#isPaused = true;
    this.#silence.stop();
  }

  resume(): void {
    this.#isPaused = false;
    this.readLines();
  }

  /** It cannot go on, for a reason that is not the server's. */
  giveUp(reason: string): void {
    this.finish(LineStatus.Failed, reason);
  }

  /** The server has said a line; its end is not part of it. */
  protected abstract hear(line: string): void;

  /** The link is encrypted, and what was said before no longer counts. For derived classes: a slot cannot be abstract. */
  secured(): void {}

  protected get isSecure(): boolean {
    return this.#ssl !== null;
  }

  /** How long the server may be silent now, in milliseconds. */
  protected get patience(): number {
    return this.options.patience;
  }

  protected say(line: string): void {
    this.send(`${line}\r\n`);
  }

  protected send(bytes: Uint8Array | string): void {
    this.#socket.writeBlock(bytes);
  }

  /**
   * Hands the plain socket over. A line that has arrived behind the server's go-ahead was not said by the server that the
   * certificate stands for: the QtSSLSocket discards it.
   */
  protected startTls(): void {
    this.#encrypt(this.#plain).sslConnect();
  }

  #encrypt(plain: QSocket | null): QtSSLSocket {
    const ssl = new QtSSLSocket(QtSSLSocket.Client, plain, this);
    if (this.options.caFile !== '') ssl.setPathToCACertFile(this.options.caFile);
    if (this.options.address !== undefined) ssl.setPeerVerifyName(this.options.host);
    this.#listenTo(ssl);
    this.connect(ssl, SIGNAL('connected()'), SLOT('secured()'));
    this.connect(
      ssl,
      SIGNAL('certCheckFailed(int,const QString&)'),
      SLOT('checkCertError(int,const QString&)'),
    );
    this.#ssl = ssl;
    return ssl;
  }

  /** Ends it; later calls do nothing. */
  protected finish(status: number, text = ''): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#silence.stop();
    this.#socket.close();
    this.finished(status, text);
  }

  /** Several lines may have come at once, or a part of one; one of them may end the conversation, or its plain part. */
  readLines(): void {
    if (this.#isOver || this.#isPaused) return;
    this.#wait();
    const socket = this.#socket;
    const goesOn = (): boolean => !this.#isOver && !this.#isPaused && socket === this.#socket;
    while (goesOn() && socket.canReadLine()) this.hear(socket.readLine().replace(/\r?\n$/, ''));
    if (!goesOn()) return;
    if (socket.bytesAvailable() >= LONGEST_LINE)
      this.finish(LineStatus.Failed, 'The server sends a line without an end.');
    else if (this.#isClosed) this.finish(LineStatus.Failed, 'The server closed the connection.');
  }

  bytesWritten(_count: number): void {
    this.#wait();
  }

  connectionClosed(): void {
    this.#isClosed = true;
    this.readLines();
  }

  inspectError(_code: number): void {
    const text = this.#ssl?.errorString() ?? this.#plain.lastError()?.message ?? 'The connection broke.';
    this.finish(LineStatus.Failed, text);
  }

  tooSlow(): void {
    this.finish(LineStatus.Failed, 'The server takes too long.');
  }

  checkCertError(code: number, description: string): void {
    if (this.options.acceptAny) return;
    const certificate = this.#ssl?.peerCertificate() ?? null;
    this.finish(LineStatus.Refused, describeCheck(code, description, certificate));
  }

  get #socket(): QSocket {
    return this.#ssl ?? this.#plain;
  }

  /** The server's time begins anew. */
  #wait(): void {
    if (!this.#isOver && !this.#isPaused) this.#silence.start(this.patience, true);
  }

  #listenTo(socket: QSocket): void {
    socket.setReadBufferSize(LONGEST_LINE);
    this.connect(socket, SIGNAL('readyRead()'), SLOT('readLines()'));
    this.connect(socket, SIGNAL('bytesWritten(int)'), SLOT('bytesWritten(int)'));
    this.connect(socket, SIGNAL('connectionClosed()'), SLOT('connectionClosed()'));
    this.connect(socket, SIGNAL('error(int)'), SLOT('inspectError(int)'));
  }
}
