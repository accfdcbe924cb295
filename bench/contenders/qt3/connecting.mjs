import { Q_OBJECT, QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { QtSSLSocket } from '@qt3/qtsslsocket';
import { Connection } from './connection.mjs';
import { secure } from './secure.mjs';

/** The client's side of a TLS connection until it is ready. */
export class Connecting extends QObject {
  static {
    Q_OBJECT(this, { slots: ['connectedPlain()', 'readPlain()', 'ready()', 'failed(int)'] });
  }

  constructor(q, port, onReady, onError) {
    super();
    Object.assign(this, { q, onReady, onError });
    const direct = q.kind === 'tls';
    const socket = direct ? secure(QtSSLSocket.Client, null, q) : new QSocket();
    this.conn = new Connection(socket);
    const next = q.kind === 'starttls' ? SLOT('connectedPlain()') : SLOT('ready()');
    this.connect(socket, SIGNAL('connected()'), next);
    this.connect(socket, SIGNAL('error(int)'), SLOT('failed(int)'));
    socket.connectToHost('127.0.0.1', port);
  }

  connectedPlain() {
    const { socket } = this.conn;
    this.connect(socket, SIGNAL('readyRead()'), SLOT('readPlain()'));
    socket.writeBlock('STARTTLS\n');
  }

  readPlain() {
    const plain = this.conn.socket;
    if (!plain.canReadLine()) return;
    if (plain.readLine() !== 'OK\n') throw new Error('OK was expected');
    const socket = secure(QtSSLSocket.Client, plain, this.q);
    this.conn.take(socket);
    this.connect(socket, SIGNAL('connected()'), SLOT('ready()'));
    this.connect(socket, SIGNAL('error(int)'), SLOT('failed(int)'));
    socket.sslConnect();
  }

  ready() {
    this.onReady(this.conn);
    this.deleteLater();
  }

  failed() {
    const { socket } = this.conn;
    this.onError(new Error(socket.errorString?.() ?? socket.lastError()?.message));
  }
}
