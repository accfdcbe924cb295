import { QHostAddress, QSocket } from '@qt3/qsocket';
import { QServerSocket } from '@qt3/qserversocket';
import { Accepting } from './accepting.mjs';
import { Connection } from './connection.mjs';

/** Makes a connection of everything that comes, and secures it first where the order says so. */
export class Server extends QServerSocket {
  constructor(q, onConn) {
    super(new QHostAddress('127.0.0.1'), 0);
    Object.assign(this, { q, onConn });
  }

  newConnection(fd) {
    const socket = new QSocket();
    socket.setSocket(fd);
    if (this.q.kind === 'tcp') this.onConn(new Connection(socket));
    else new Accepting(socket, this.q, this.onConn);
  }
}
