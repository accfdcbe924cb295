import { Q_OBJECT, SIGNAL, type QObject } from '@qt3/core-signals';
import { QServerSocket } from '@qt3/qserversocket';
import type { QHostAddress } from '@qt3/qsocket';
import { ClientSocket } from './client-socket.js';

/** Accepts connections, and makes a ClientSocket of each. They are children: they go with the server. */
export class NumberServer extends QServerSocket {
  static {
    Q_OBJECT(this, { signals: ['logged(const QString&)'] });
  }

  /** Something happened: a line for the log. */
  declare logged: (text: string) => void;

  constructor(address: QHostAddress, port: number, parent: QObject | null = null) {
    super(address, port, 1, parent);
  }

  override newConnection(descriptor: number): void {
    const socket = new ClientSocket(descriptor, this);
    this.connect(socket, SIGNAL('logged(const QString&)'), SIGNAL('logged(const QString&)'));
    this.logged(`${socket.peer()} connected`);
  }
}
