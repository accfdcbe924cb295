import { Q_OBJECT, QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import { ConnectionError, SocketError, type QSocket } from '@qt3/qsocket';
import { onceEnded } from '@qt3/qsocket/internal';

/** The owner of a host look-up. */
export interface HostLookupOwner {
  /** The name has been found; the QSocket is about to connect, or has connected already. */
  hostFound(): void;
  /**
   * There will be no connection.
   *
   * @param found - whether the name had been found
   */
  hostLost(error: Error, found: boolean): void;
  /** The QSocket was closed, deleted, reconnected, or its connection was detached. */
  hostLookupEnded(): void;
}

/**
 * Waits while a QSocket looks its host up: only then is there a connection that can be detached from it. If the wait
 * begins in a slot of hostFound(), that signal is missed, and connected() or error() ends the wait. Deleting this object
 * ends it, too.
 */
export class HostLookup extends QObject {
  static {
    Q_OBJECT(this, { className: 'HostLookup', slots: ['found()', 'failed(int)'] });
  }

  readonly #socket: QSocket;
  readonly #owner: HostLookupOwner;
  /** Unsubscribes from the end of the QSocket's connection. */
  readonly #stay: () => void;

  constructor(socket: QSocket, owner: HostLookupOwner) {
    super();
    this.#socket = socket;
    this.#owner = owner;
    QObject.connect(socket, SIGNAL('hostFound()'), this, SLOT('found()'));
    QObject.connect(socket, SIGNAL('connected()'), this, SLOT('found()'));
    QObject.connect(socket, SIGNAL('error(int)'), this, SLOT('failed(int)'));
    this.#stay = onceEnded(socket, () => {
      // error() is emitted next, if there was an error.
      if (socket.lastError() === null) owner.hostLookupEnded();
    });
  }

  destructor(): void {
    this.#stay();
  }

  found(): void {
    this.#owner.hostFound();
  }

  failed(code: number): void {
    const error = this.#socket.lastError() ?? notFound();
    this.#owner.hostLost(error, code !== SocketError.ErrHostNotFound);
  }
}

function notFound(): ConnectionError {
  return new ConnectionError('ERR_QSOCKET_HOST', 'the host was not found');
}
