import { Q_OBJECT, SIGNAL, type QObject } from '@qt3/core-signals';
import { QServerSocket } from '@qt3/qserversocket';
import type { QHostAddress } from '@qt3/qsocket';
import { HttpSocket } from './http-socket.js';

/** Accepts connections, and makes an HttpSocket of each. They are children: they go with the server. */
export class HttpDaemon extends QServerSocket {
  static {
    Q_OBJECT(this, { signals: ['logged(const QString&)'] });
  }

  /** A request has been answered: a line for the log. */
  declare logged: (text: string) => void;

  readonly #timeout: number;

  /** @param timeout - how long a client may take for its request, in milliseconds */
  constructor(address: QHostAddress, port: number, timeout: number, parent: QObject | null = null) {
    super(address, port, 1, parent);
    this.#timeout = timeout;
  }

  override newConnection(descriptor: number): void {
    const socket = new HttpSocket(descriptor, this.#timeout, this);
    this.connect(socket, SIGNAL('answered(const QString&)'), SIGNAL('logged(const QString&)'));
  }
}
