import { QObject, qWarning } from '@qt3/core-signals';
import { isCount, withQIODevice, type WithQIODevice } from '@qt3/tools/internal';
import type { Socket } from 'node:net';
import { friends } from './friends.js';
import type { SocketConnection } from './socket-connection.js';
import { nodeSocketOf } from './tuning.js';

const QObjectAndQIODevice: WithQIODevice<typeof QObject> = withQIODevice(QObject);

/** What a QSocket can be asked for about its connections, beyond Qt 3: how long they may be silent, and what they cost. */
export abstract class TunedSocket extends QObjectAndQIODevice {
  get #link(): SocketConnection {
    return friends.connectionOf(this);
  }

  /**
   * Lets the system ask a silent peer whether it is still there, on this connection and later ones; one that is gone ends the
   * connection with an error().
   *
   * @param delay - how long the peer has to be silent first, in milliseconds; 0 leaves that to the system
   */
  setKeepAlive(on: boolean, delay = 0): void {
    if (isCount(delay)) this.#link.tuning.setKeepAlive(on ? delay : -1);
    else qWarning('QSocket::setKeepAlive: %s is not a number of milliseconds', String(delay));
  }

  /** Whether the system sends small writes at once, on this connection and later ones; true at first. */
  setNoDelay(on: boolean): void {
    this.#link.tuning.setNoDelay(on);
  }

  /** The connection no longer keeps the process running, nor do later ones. */
  unref(): void {
    this.#link.tuning.setHoldsProcess(false);
  }

  /** The connection keeps the process running, as it does at first. */
  ref(): void {
    this.#link.tuning.setHoldsProcess(true);
  }

  /**
   * Gives a connection up on which nothing has been received or sent for a time: error(ErrSocketRead) is emitted, and
   * lastError() has the code ERR_QSOCKET_IDLE.
   *
   * @param msecs - in milliseconds; 0, as at first, means never
   */
  setIdleTimeout(msecs: number): void {
    if (isCount(msecs)) this.#link.tuning.setIdleTimeout(msecs);
    else qWarning('QSocket::setIdleTimeout: %s is not a number of milliseconds', String(msecs));
  }

  /** The time after which an idle connection is given up, in milliseconds; 0 when it is not. */
  idleTimeout(): number {
    return this.#link.tuning.idleTimeout;
  }

  /**
   * The socket of Node.js at the bottom of the connection, also below TLS; null when there is none. For its settings: to
   * read, write or end it breaks the connection.
   */
  nodeSocket(): Socket | null {
    return nodeSocketOf(this.#link.transport);
  }
}
