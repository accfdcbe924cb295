import { Q_OBJECT, SIGNAL, SLOT } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { Connection } from './connection.mjs';

/** A client without TLS, as one class: the socket, and the slots for all that happens to it. */
export class PlainClient extends Connection {
  static {
    Q_OBJECT(this, { slots: ['ready()', 'failed(int)'] });
  }

  constructor(port, onReady, onError) {
    super(new QSocket());
    this.onReady = onReady;
    this.onError = onError;
    const { socket } = this;
    this.connect(socket, SIGNAL('connected()'), SLOT('ready()'));
    this.connect(socket, SIGNAL('error(int)'), SLOT('failed(int)'));
    socket.connectToHost('127.0.0.1', port);
  }

  ready() {
    this.onReady(this);
  }

  failed() {
    this.onError(this.socket.lastError());
  }
}
