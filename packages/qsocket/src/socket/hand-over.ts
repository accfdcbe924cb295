import type { Transport } from '../transport/transport.js';

/** The new owner of a connection that a QSocket has handed over. */
export interface HandOverObserver {
  /** The QSocket that was handed over is being deleted. It takes nothing with it. */
  handedSocketDeleted(): void;
}

/** What a QSocket hands over, and how its new owner tells it what to show. */
export interface HandOver {
  /** The connection, open or opening; nobody is attached. */
  readonly transport: Transport;
  /** What has been received and not been read, in order. */
  readonly unread: Buffer[];
  /** What has been written and not been handed to the transport, in order. */
  readonly unsent: Uint8Array[];

  /**
   * What the QSocket shows from now on.
   *
   * @param addresses - where its addresses and descriptor come from; until the first call, from `transport`
   */
  readonly setState: (state: number, addresses?: Transport) => void;

  /** The connection is gone for good: the QSocket is Idle, not open, and can be used for another one. */
  readonly giveBack: () => void;
}

/** What a QSocket knows of a connection that it has handed over. */
export interface Handed {
  readonly observer: HandOverObserver;
  state: number;
  addresses: Transport;
}
