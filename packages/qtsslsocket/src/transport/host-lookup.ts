import { Q_OBJECT, QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import { SocketError, type QSocket } from '@qt3/qsocket';
import { onceEnded } from '@qt3/qsocket/internal';

/** Whoever waits for a QSocket to find its host. */
export interface HostLookupOwner {
  /** The name has been found; the QSocket is about to connect, or has connected already. */
  hostFound(): void;
  /**
   * There will be no connection.
   *
   * @param found - whether the name had been found
   */
  hostLost(error: Error, found: boolean): void;
  /** The QSocket does something else now, or nothing: it was closed, deleted, reconnected or handed to somebody else. */
  hostLookupEnded(): void;
}

/**
 * Waits while a QSocket looks its host up: only then is there a connection that it can hand over. Whoever begins to wait in
 * a slot of hostFound() does not hear of that any more, but of the connection. Deleting this object ends the waiting.
 */
export class HostLookup extends QObject {
  static {
    Q_OBJECT(this, { slots: ['found()', 'failed(int)'] });
  }

  readonly #socket: QSocket;
  readonly #owner: HostLookupOwner;
  /** Takes back what was asked of the QSocket. */
  readonly #stay: () => void;

  constructor(socket: QSocket, owner: HostLookupOwner) {
    super();
    this.#socket = socket;
    this.#owner = owner;
    QObject.connect(socket, SIGNAL('hostFound()'), this, SLOT('found()'));
    QObject.connect(socket, SIGNAL('connected()'), this, SLOT('found()'));
    QObject.connect(socket, SIGNAL('error(int)'), this, SLOT('failed(int)'));
    this.#stay = onceEnded(socket, () => {
      // An error tells of itself.
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
    const error = this.#socket.lastError() ?? new Error('the host was not found');
    this.#owner.hostLost(error, code !== SocketError.ErrHostNotFound);
  }
}
