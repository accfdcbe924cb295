import { QObject, Q_OBJECT, QTimer, SIGNAL, SLOT } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { QtSSLSocket } from '@qt3/qtsslsocket';
import { describeCheck } from '../../shared/certificate-text.js';
import type { Console } from './console/console.js';
import type { ClientOptions } from './options.js';
import { makeStartTls, type ProtocolName } from './starttls/protocols.js';

/** How it ended: the exit status. */
export const Status = { Ended: 0, Failed: 1, Refused: 3, NoTls: 4 } as const;

/** The most that is kept for a console that is slow to show it, and for a server that is slow to take it. */
const AHEAD = 64 * 1024;

/** One conversation between a console and a TLS server. */
export class MyClient extends QObject {
  static {
    Q_OBJECT(this, {
      signals: ['finished(int)'],
      slots: [
        'connectedToHost()',
        'readData()',
        'connectionClosed()',
        'delayedCloseFinished()',
        'inspectError(int)',
        'checkCertError(int,const QString&)',
        'hostFound()',
        'startTls()',
        'noTls(const QString&)',
        'plainError(int)',
        'plainClosed()',
        'bytesWritten(int)',
        'say(const QByteArray&)',
        'nothingMoreToSay()',
        'giveUp(const QString&)',
        'hangUp()',
      ],
    });
  }

  /** It is over; the argument is the exit status. */
  declare finished: (status: number) => void;

  readonly #options: ClientOptions;
  readonly #console: Console;
  readonly #silence = new QTimer(this);
  #socket: QtSSLSocket | null = null;
  /** Talks before TLS does; null when TLS comes first. */
  #plain: QSocket | null = null;

  constructor(options: ClientOptions, console: Console, parent: QObject | null = null) {
    super(parent);
    this.#options = options;
    this.#console = console;
    this.connect(console, SIGNAL('entered(const QByteArray&)'), SLOT('say(const QByteArray&)'));
    this.connect(console, SIGNAL('ended()'), SLOT('nothingMoreToSay()'));
    this.connect(console, SIGNAL('left()'), SLOT('hangUp()'));
    this.connect(console, SIGNAL('ready()'), SLOT('readData()'));
    this.connect(console, SIGNAL('broken(const QString&)'), SLOT('giveUp(const QString&)'));
    this.connect(this.#silence, SIGNAL('timeout()'), SLOT('hangUp()'));
  }

  connectToHost(host: string, port: number): void {
    const socket = new QtSSLSocket(QtSSLSocket.Client, null, this);
    this.#socket = socket;

    // Whose certificates are good
    if (this.#options.caFile !== '') socket.setPathToCACertFile(this.#options.caFile);
    if (this.#options.caDirectory !== '') socket.setPathToCACertDir(this.#options.caDirectory);

    // All that can happen from now on
    this.connect(socket, SIGNAL('connected()'), SLOT('connectedToHost()'));
    this.connect(socket, SIGNAL('readyRead()'), SLOT('readData()'));
    this.connect(socket, SIGNAL('connectionClosed()'), SLOT('connectionClosed()'));
    this.connect(socket, SIGNAL('delayedCloseFinished()'), SLOT('delayedCloseFinished()'));
    this.connect(socket, SIGNAL('error(int)'), SLOT('inspectError(int)'));
    this.connect(
      socket,
      SIGNAL('certCheckFailed(int,const QString&)'),
      SLOT('checkCertError(int,const QString&)'),
    );
    this.connect(socket, SIGNAL('hostFound()'), SLOT('hostFound()'));
    this.connect(socket, SIGNAL('bytesWritten(int)'), SLOT('bytesWritten(int)'));
    socket.setReadBufferSize(AHEAD);

    this.#console.setStatus(`Looking for ${host}`);
    if (this.#options.startTls === null) socket.connectToHost(host, port);
    else this.#connectInPlainText(socket, this.#options.startTls);
  }

  /** Lets a QSocket do the talking until both ends want TLS. It is a child of the socket that gets its connection then. */
  #connectInPlainText(socket: QtSSLSocket, protocol: ProtocolName): void {
    const plain = new QSocket(socket);
    this.#plain = plain;
    this.connect(plain, SIGNAL('hostFound()'), SLOT('hostFound()'));
    this.connect(plain, SIGNAL('error(int)'), SLOT('plainError(int)'));
    this.connect(plain, SIGNAL('connectionClosed()'), SLOT('plainClosed()'));
    const talk = makeStartTls(protocol, plain, plain);
    this.connect(talk, SIGNAL('ready()'), SLOT('startTls()'));
    this.connect(talk, SIGNAL('refused(const QString&)'), SLOT('noTls(const QString&)'));
    plain.connectToHost(this.#options.host, this.#options.port);
  }

  /** Hands the plain connection over. From here on it is as if there had never been any plain text. */
  startTls(): void {
    if (this.#socket === null || this.#plain === null) return;
    this.#socket.setSocket(this.#plain);
    this.#socket.sslConnect();
  }

  noTls(reason: string): void {
    this.#finish(Status.NoTls, `No TLS: ${reason}`);
  }

  plainError(_code: number): void {
    this.giveUp(this.#plain?.lastError()?.message ?? 'The connection broke.');
  }

  plainClosed(): void {
    this.noTls('The server closed the connection before that.');
  }

  hostFound(): void {
    this.#console.setStatus(`Connecting to ${this.#options.host}, port ${this.#options.port}`);
  }

  /** The link is encrypted, and the server's identity is verified, or was accepted. */
  connectedToHost(): void {
    const { host, port } = this.#options;
    const how = `${this.#socket?.protocol() ?? ''}, ${this.#socket?.cipher() ?? ''}`;
    this.#console.setStatus(`Connected to ${host}, port ${port}, with ${how}`);
    this.#console.start();
  }

  /** Shows what the server says, as fast as it can be shown. */
  readData(): void {
    if (this.#socket === null || this.#console.isFull()) return;
    this.#noSilence();
    if (this.#socket.bytesAvailable() > 0) this.#console.show(this.#socket.readAll());
  }

  /** The user says something. */
  say(bytes: Uint8Array): void {
    if (this.#socket === null) return;
    this.#socket.writeBlock(bytes);
    if (this.#socket.bytesToWrite() > AHEAD) this.#console.pause();
  }

  bytesWritten(_count: number): void {
    this.#noSilence();
    if (this.#socket?.bytesToWrite() === 0) this.#console.resume();
  }

  /** The user listens, as long as the server has something to say. */
  nothingMoreToSay(): void {
    this.#silence.start(this.#options.patience, true);
  }

  #noSilence(): void {
    if (this.#silence.isActive()) this.#silence.start(this.#options.patience, true);
  }

  /** Closes when all that was said has left. */
  hangUp(): void {
    if (this.#socket?.state() !== QSocket.Connected) {
      this.giveUp('Stopped before there was a connection.');
      return;
    }
    this.#socket.close();
    if (this.#socket.state() === QSocket.Idle) this.delayedCloseFinished();
  }

  delayedCloseFinished(): void {
    this.#finish(Status.Ended, 'Connection closed');
  }

  connectionClosed(): void {
    if (this.#socket !== null) this.#console.show(this.#socket.readAll());
    this.#finish(Status.Ended, 'Connection closed by the server');
  }

  inspectError(_code: number): void {
    this.giveUp(this.#socket?.errorString() ?? '');
  }

  /** It cannot go on. */
  giveUp(reason: string): void {
    this.#finish(Status.Failed, `Failed: ${reason}`);
  }

  /**
   * The server could not prove who it is. The socket waits for the promise, and then continues, unless it has been closed.
   */
  async checkCertError(code: number, description: string): Promise<void> {
    const socket = this.#socket;
    if (socket === null) return;
    this.#console.tell(describeCheck(code, description, socket.peerCertificate()));
    if (this.#options.acceptAny) {
      this.#console.tell('Going on all the same: --accept-any was given.');
      return;
    }
    this.#console.setStatus('Encrypted, but the server is not verified');
    const answer = await this.#console.ask('Go on all the same?');
    if (answer === true || socket !== this.#socket) return;
    socket.close();
    this.#finish(Status.Refused, answer === null ? 'Refused: no terminal to ask on' : 'Refused');
  }

  #finish(status: number, text: string): void {
    if (this.#socket === null) return;
    this.#socket.deleteLater();
    this.#socket = null;
    this.#silence.stop();
    this.#console.setStatus(text);
    this.#console.close();
    this.finished(status);
  }
}
