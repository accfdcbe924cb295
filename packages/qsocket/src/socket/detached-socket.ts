import type { QObject } from '@qt3/core-signals';
import { reportState } from './diagnostics.js';
import type { Transport } from '../transport/transport.js';

/** The new owner of a connection that was detached from its QSocket. */
export interface DetachObserver {
  /** The QSocket that the connection was detached from is being deleted. It takes nothing with it. */
  detachedSocketDeleted(): void;
}

/** What a QSocket gives away when its connection is detached from it. */
export interface DetachedConnection {
  /** The connection, open or opening. It reports nothing before the new owner attaches a sink. */
  readonly transport: Transport;
  /** What has been received and not been read, in order. */
  readonly unread: Buffer[];
  /** What has been written and not been handed to the transport, in order. */
  readonly unsent: Uint8Array[];
  /** The QSocket without its connection. */
  readonly detached: DetachedSocket;
}

/** Lets the QSocket be used again. All detached sockets share one. */
export type Release = (socket: QObject, detached: DetachedSocket) => void;

/** A QSocket whose connection has another owner, who decides what it shows. */
export class DetachedSocket {
  readonly #socket: QObject;
  readonly #release: Release;
  readonly observer: DetachObserver;
  state: number;
  transport: Transport;

  constructor(
    socket: QObject,
    release: Release,
    observer: DetachObserver,
    state: number,
    transport: Transport,
  ) {
    this.#socket = socket;
    this.#release = release;
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
    this.#release(this.#socket, this);
  }
}
