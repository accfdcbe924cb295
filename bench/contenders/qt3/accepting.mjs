import { Q_OBJECT, QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import { QtSSLSocket } from '@qt3/qtsslsocket';
import { Connection } from './connection.mjs';
import { secure } from './secure.mjs';

/** The server's side of a TLS connection, until it is ready: perhaps with a line in clear before. */
export class Accepting extends QObject {
  static {
    Q_OBJECT(this, { slots: ['readPlain()', 'accepted()', 'failed(int)'] });
  }

  constructor(plain, q, onConn) {
    super();
    Object.assign(this, { plain, q, onConn });
    if (q.kind === 'starttls') this.connect(plain, SIGNAL('readyRead()'), SLOT('readPlain()'));
    else this.upgrade();
  }

  readPlain() {
    if (!this.plain.canReadLine()) return;
    if (this.plain.readLine() !== 'STARTTLS\n') throw new Error('STARTTLS was expected');
    this.plain.writeBlock('OK\n');
    this.upgrade();
  }

  upgrade() {
    const socket = secure(QtSSLSocket.Server, this.plain, this.q);
    this.socket = socket;
    this.connect(socket, SIGNAL('accepted()'), SLOT('accepted()'));
    this.connect(socket, SIGNAL('error(int)'), SLOT('failed(int)'));
    socket.sslAccept();
  }

  accepted() {
    this.onConn(new Connection(this.socket));
    this.deleteLater();
  }

  failed() {
    // The client reports as well, and its report counts.
    this.socket.deleteLater();
    this.deleteLater();
  }
}
