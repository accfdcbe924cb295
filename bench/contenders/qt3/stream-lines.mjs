// Lines from sockets as ported code reads them: a QTextStream on a QSocket.
import { Q_OBJECT, SIGNAL, SLOT } from '@qt3/core-signals';
import { QServerSocket } from '@qt3/qserversocket';
import { QHostAddress, QSocket } from '@qt3/qsocket';
import { QTextStream } from '@qt3/tools';
import { Connection } from './connection.mjs';

class LineConnection extends Connection {
  static {
    Q_OBJECT(this, { slots: ['readText()', 'ready()', 'failed(int)'] });
  }

  onLine(handler) {
    this.line = handler;
    this.stream = new QTextStream(this.socket);
    this.stream.setEncoding(QTextStream.Latin1);
    this.connect(this.socket, SIGNAL('readyRead()'), SLOT('readText()'));
    this.readText();
  }

  readText() {
    const { socket, stream, line } = this;
    while (socket.canReadLine()) line(stream.readLine());
  }

  ready() {
    this.onReady(this);
  }

  failed() {
    this.onError(this.socket.lastError());
  }
}

class LineServer extends QServerSocket {
  constructor(onConnection) {
    super(new QHostAddress('127.0.0.1'), 0);
    this.onConnection = onConnection;
  }

  newConnection(descriptor) {
    const socket = new QSocket();
    socket.setSocket(descriptor);
    this.onConnection(new LineConnection(socket));
  }
}

export const netAdapters = [
  {
    name: 'qt3',
    kinds: ['tcp'],
    listen(_order, onConnection) {
      const server = new LineServer(onConnection);
      return Promise.resolve({ port: server.port(), close: () => server.delete() });
    },
    connect(_order, port, onReady, onError) {
      const connection = new LineConnection(new QSocket());
      Object.assign(connection, { onReady, onError });
      const { socket } = connection;
      connection.connect(socket, SIGNAL('connected()'), SLOT('ready()'));
      connection.connect(socket, SIGNAL('error(int)'), SLOT('failed(int)'));
      socket.connectToHost('127.0.0.1', port);
      return connection;
    },
  },
];
