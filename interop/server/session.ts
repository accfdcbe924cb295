import { QObject, Q_OBJECT, SIGNAL, SLOT } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { QtSSLSocket } from '@qt3/qtsslsocket';
import type { Dialect, Talk } from './dialect.js';
import { OneOffServer } from './one-off-server.js';
import type { ServerSettings } from './server-settings.js';

/** What is known of a session when it is over. */
export interface SessionReport {
  /** The lines that came encrypted. */
  readonly heard: readonly string[];
  /** '' when nothing has been encrypted. */
  readonly protocol: string;
  readonly cipher: string;
  /** peerCertificate(): '' when the client showed none. */
  readonly clientCertificate: string;
  readonly resumed: boolean;
  /** What ALPN chose; '' when the two ends have nothing in common. */
  readonly applicationProtocol: string;
  /** What went wrong; '' when nothing did. */
  readonly trouble: string;
}

/** One connection of the server: plain until the dialect says otherwise, or encrypted from the beginning. */
export class Session extends QObject implements Talk {
  static {
    Q_OBJECT(this, {
      signals: ['over()'],
      slots: ['begin()', 'readLines()', 'connectionClosed()', 'failed(int)'],
    });
  }

  /** The connection has ended, and nothing more will be said. */
  declare over: () => void;

  readonly #settings: ServerSettings;
  readonly #dialect: Dialect;
  readonly #heard: string[] = [];
  #socket: QSocket;
  #ssl: QtSSLSocket | null = null;
  #protocol = '';
  #cipher = '';
  #clientCertificate = '';
  #resumed = false;
  #applicationProtocol = '';
  #trouble = '';

  constructor(descriptor: number, dialect: Dialect, settings: ServerSettings, parent: QObject) {
    super(parent);
    this.#settings = settings;
    this.#dialect = dialect;
    if (settings.encryptedFromTheStart === true) {
      const ssl = this.#makeLink();
      ssl.setSocket(descriptor);
      this.#socket = ssl;
      ssl.sslAccept();
      return;
    }
    this.#socket = new QSocket(this);
    this.#listenTo(this.#socket);
    this.#socket.setSocket(descriptor);
    dialect.greet(this);
  }

  get secure(): boolean {
    return this.#ssl !== null;
  }

  say(line: string): void {
    this.#socket.writeBlock(`${line}\r\n`);
  }

  sayAndSecure(line: string): void {
    this.say(line);
    const ssl = this.#makeLink();
    ssl.setSocket(this.#socket);
    this.#socket = ssl;
    if (!ssl.sslAccept()) this.#fail('sslAccept() returned false');
  }

  sayAndClose(line: string): void {
    this.say(line);
    this.#socket.close();
    if (this.#socket.state() === QSocket.Idle) this.over();
  }

  offer(bytes: string): number {
    const server = new OneOffServer(bytes, () => this.#makeDataLink(), this);
    this.connect(server, SIGNAL('failed(const QString&)'), (reason) => this.#fail(reason));
    return server.port();
  }

  report(): SessionReport {
    return {
      heard: this.#heard,
      protocol: this.#protocol,
      cipher: this.#cipher,
      clientCertificate: this.#clientCertificate,
      resumed: this.#resumed,
      applicationProtocol: this.#applicationProtocol,
      trouble: this.#trouble,
    };
  }

  /** The link stands. */
  begin(): void {
    const ssl = this.#ssl;
    if (ssl === null) return;
    this.#protocol = ssl.protocol();
    this.#cipher = ssl.cipher();
    this.#clientCertificate = ssl.peerCertificate();
    this.#resumed = ssl.isSessionReused();
    this.#applicationProtocol = ssl.applicationProtocol();
    if (this.#settings.encryptedFromTheStart === true) this.#dialect.greet(this);
  }

  readLines(): void {
    // What follows a line that begins TLS, or ends the session, is no longer this socket's to read.
    const socket = this.#socket;
    while (socket === this.#socket && socket.state() === QSocket.Connected && socket.canReadLine()) {
      const line = socket.readLine().trimEnd();
      if (this.secure) this.#heard.push(line);
      this.#dialect.answer(line, this);
    }
  }

  connectionClosed(): void {
    this.over();
  }

  failed(_code: number): void {
    this.#fail(this.#ssl?.errorString() ?? this.#socket.lastError()?.message ?? 'the connection broke');
    this.over();
  }

  #fail(reason: string): void {
    if (this.#trouble === '') this.#trouble = reason;
  }

  #listenTo(socket: QSocket): void {
    this.connect(socket, SIGNAL('readyRead()'), SLOT('readLines()'));
    this.connect(socket, SIGNAL('connectionClosed()'), SLOT('connectionClosed()'));
    this.connect(socket, SIGNAL('delayedCloseFinished()'), SLOT('connectionClosed()'));
    this.connect(socket, SIGNAL('error(int)'), SLOT('failed(int)'));
  }

  #makeLink(): QtSSLSocket {
    const ssl = this.#makeDataLink();
    this.#listenTo(ssl);
    this.connect(ssl, SIGNAL('accepted()'), SLOT('begin()'));
    this.#ssl = ssl;
    return ssl;
  }

  #makeDataLink(): QtSSLSocket {
    const { credentials, only, askForCertificate, applicationProtocols } = this.#settings;
    const ssl = new QtSSLSocket(QtSSLSocket.Server, null, this);
    ssl.setPathToCertificate(credentials.certificate);
    ssl.setPathToPrivateKey(credentials.key);
    if (askForCertificate === true) ssl.setPathToCACertFile(credentials.caFile);
    if (applicationProtocols) ssl.setApplicationProtocols(applicationProtocols);
    if (only !== undefined) {
      ssl.setMinimumProtocol(only);
      ssl.setMaximumProtocol(only);
    }
    return ssl;
  }
}
