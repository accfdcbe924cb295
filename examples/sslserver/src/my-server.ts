import { Q_OBJECT, SIGNAL, SLOT, type QObject } from '@qt3/core-signals';
import { QServerSocket } from '@qt3/qserversocket';
import { QSocket, type QHostAddress } from '@qt3/qsocket';
import { QtSSLSocket } from '@qt3/qtsslsocket';
import { DosSession } from './dos-session.js';
import type { PemFiles } from './options.js';

/** Accepts connections, and gives each of them a DosSession of its own. Sessions are children: they go with the server. */
export class MyServer extends QServerSocket {
  static {
    Q_OBJECT(this, { signals: ['logged(const QString&)'] });
  }

  /** Something happened: a line for the log. */
  declare logged: (text: string) => void;

  readonly #files: PemFiles;

  constructor(address: QHostAddress, port: number, files: PemFiles, parent: QObject | null = null) {
    super(address, port, 5, parent);
    this.#files = files;
  }

  override newConnection(descriptor: number): void {
    // The plain connection goes into a socket that will encrypt it
    const socket = new QtSSLSocket(QtSSLSocket.Server);
    const plain = new QSocket(socket);
    plain.setSocket(descriptor);
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
    this.connect(socket, SIGNAL('accepted()'), session, SLOT('acceptedClient()'));
    this.connect(socket, SIGNAL('connectionClosed()'), session, SLOT('connectionClosed()'));
    this.connect(socket, SIGNAL('delayedCloseFinished()'), session, SLOT('delayedCloseFinished()'));
    this.connect(socket, SIGNAL('readyRead()'), session, SLOT('readData()'));
    this.connect(socket, SIGNAL('bytesWritten(int)'), session, SLOT('readData()'));
    this.connect(socket, SIGNAL('error(int)'), session, SLOT('error(int)'));
    const certCheckFailed = SIGNAL('certCheckFailed(int,const QString&)');
    this.connect(socket, certCheckFailed, session, SLOT('checkCertError(int,const QString&)'));

    // It is the client that speaks first
    socket.sslAccept();
  }
}
