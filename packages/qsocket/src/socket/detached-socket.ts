import { reportState } from './diagnostics.js';
import type { Transport } from '../transport/transport.js';
import { friends } from './friends.js';
import type { QSocket } from './qsocket.js';

/** The new owner of a connection that was detached from its QSocket. */
export interface DetachObserver {
  /** The QSocket that the connection was detached from is being deleted. It takes nothing with it. */
  detachedSocketDeleted(): void;
}

/** What a QSocket gives away when its connection is detached from it. */
export interface DetachedConnection {
  /** The connection, open or opening, without a sink. */
  readonly transport: Transport;
  /** What has been received and not been read, in order. */
  readonly unread: Buffer[];
  /** What has been written and not been handed to the transport, in order. */
  readonly unsent: Uint8Array[];
  /** The QSocket without its connection. */
  readonly detached: DetachedSocket;
}

/** A QSocket whose connection has another owner, who decides what it shows. */
export class DetachedSocket {
  readonly #socket: QSocket;
  readonly observer: DetachObserver;
  state: number;
  transport: Transport;

  constructor(socket: QSocket, observer: DetachObserver, state: number, transport: Transport) {
    this.#socket = socket;
    this.observer = observer;
    this.state = state;
    this.transport = transport;
  }

  /**
   * What the QSocket shows from now on.
   *
   * @param transport - where its addresses and descriptor come from; at first the one that was handed over
   */
  setState(state: number, transport: Transport = this.transport): void {
    this.state = state;
    this.transport = transport;
    reportState(this.#socket, state);
  }

  /** The connection is gone for good: the QSocket is Idle, not open, and can be used for another one. */
  release(): void {
    friends.release(this.#socket, this);
  }
}
