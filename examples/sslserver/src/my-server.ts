import { Q_OBJECT, SIGNAL, SLOT, type QObject } from '@qt3/core-signals';
import { QServerSocket } from '@qt3/qserversocket';
import { QSocket, type QHostAddress } from '@qt3/qsocket';
import { QtSSLSocket } from '@qt3/qtsslsocket';
import type { PemFiles } from './options.js';
import { DosSession } from './session/dos-session.js';
import { PlainSession } from './session/plain-session.js';

/** Accepts connections, and gives each of them a session of its own. Sessions are children: they go with the server. */
export class MyServer extends QServerSocket {
  static {
    Q_OBJECT(this, { signals: ['logged(const QString&)'], slots: ['encrypt(QSocket*)'] });
  }

  /** Something happened: a line for the log. */
  declare logged: (text: string) => void;

  readonly #files: PemFiles;
  readonly #plainTime: number;

  /** @param plainTime - how long a client may talk in plain text before it wants TLS, in milliseconds; 0: not at all */
  constructor(
    address: QHostAddress,
    port: number,
    files: PemFiles,
    plainTime: number,
    parent: QObject | null = null,
  ) {
    super(address, port, 5, parent);
    this.#files = files;
    this.#plainTime = plainTime;
  }

  override newConnection(descriptor: number): void {
    const plain = new QSocket(this);
    plain.setSocket(descriptor);
    if (this.#plainTime === 0) {
      this.encrypt(plain);
      return;
    }
    const session = new PlainSession(plain, this.#plainTime, this);
    this.connect(session, SIGNAL('logged(const QString&)'), SIGNAL('logged(const QString&)'));
    this.connect(session, SIGNAL('upgrade(QSocket*)'), SLOT('encrypt(QSocket*)'));
    session.greet();
  }

  /** From here on, everything on the connection is encrypted. */
  encrypt(plain: QSocket): void {
    // A socket that will encrypt it takes the plain connection
    const socket = new QtSSLSocket(QtSSLSocket.Server);
    socket.insertChild(plain);
    socket.setSocket(plain);

    // Who this server is
    socket.setPathToCertificate(this.#files.certificate);
    socket.setPathToPrivateKey(this.#files.key);

    // Whose certificates are good, if clients are to be asked for theirs
    if (this.#files.caFile !== '') socket.setPathToCACertFile(this.#files.caFile);
    if (this.#files.caDirectory !== '') socket.setPathToCACertDir(this.#files.caDirectory);

    // What happens on the connection is the business of its session, which owns the socket from now on
    const session = new DosSession(socket, process.cwd(), this);
    this.connect(session, SIGNAL('logged(const QString&)'), SIGNAL('logged(const QString&)'));

    // It is the client that speaks first
    socket.sslAccept();
  }
}
