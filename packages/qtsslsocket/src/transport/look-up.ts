import { Q_OBJECT, QObject, SIGNAL, SLOT } from '@qt3/core-signals';
import type { QSocket } from '@qt3/qsocket';

/** Whoever waits for a QSocket to find its host. */
export interface LookUpOwner {
  /** The name has been found; the QSocket is about to connect. */
  hostFound(): void;
  /** It has not been found, or the QSocket is gone. */
  hostLost(error: Error): void;
}

/**
 * Waits while a QSocket looks its host up: only then is there a connection that it can hand over. Deleting this object ends
 * the waiting.
 */
export class LookUp extends QObject {
  static {
    Q_OBJECT(this, { slots: ['found()', 'failed()', 'gone()'] });
  }

  readonly #socket: QSocket;
  readonly #owner: LookUpOwner;

  constructor(socket: QSocket, owner: LookUpOwner) {
    super();
    this.#socket = socket;
    this.#owner = owner;
    QObject.connect(socket, SIGNAL('hostFound()'), this, SLOT('found()'));
    QObject.connect(socket, SIGNAL('error(int)'), this, SLOT('failed()'));
    QObject.connect(socket, SIGNAL('destroyed()'), this, SLOT('gone()'));
  }

  found(): void {
    this.#owner.hostFound();
  }

  failed(): void {
    this.#owner.hostLost(this.#socket.lastError() ?? new Error('the host was not found'));
  }

  gone(): void {
    this.#owner.hostLost(new Error('the QSocket was deleted'));
  }
}
