import type { Transport } from '../transport/transport.js';
import { friends } from './friends.js';
import type { QSocket } from './qsocket.js';

/** The new owner of a connection that a QSocket has handed over. */
export interface HandOverObserver {
  /** The QSocket that was handed over is being deleted. It takes nothing with it. */
  handedSocketDeleted(): void;
}

/** What a QSocket hands over. */
export interface HandOver {
  /** The connection, open or opening; nobody is attached. */
  readonly transport: Transport;
  /** What has been received and not been read, in order. */
  readonly unread: Buffer[];
  /** What has been written and not been handed to the transport, in order. */
  readonly unsent: Uint8Array[];
  /** The QSocket without its connection. */
  readonly handed: Handed;
}

/** A QSocket whose connection belongs to somebody else, who tells it what to show. */
export class Handed {
  readonly #socket: QSocket;
  readonly observer: HandOverObserver;
  state: number;
  transport: Transport;

  constructor(socket: QSocket, observer: HandOverObserver, state: number, transport: Transport) {
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
  }

  /** The connection is gone for good: the QSocket is Idle, not open, and can be used for another one. */
  giveBack(): void {
    friends.giveBack(this.#socket, this);
  }
}
