import { ClosingWatch, type ClosingConnection } from '../transport/closing-clock.js';
import type { Transport } from '../transport/transport.js';

/** Who is closing: in state Closing, with bytes to write. */
export interface DelayedCloseOwner {
  /** Bytes written that have not left. */
  readonly bytesToWrite: number;
  /** From the event loop: the peer has stopped taking bytes. */
  stalled(close: DelayedClose): void;
}

/**
 * The time between close() and delayedCloseFinished(), in which the rest is sent and what arrives is discarded. A peer
 * that takes nothing for half a minute is given up.
 */
export class DelayedClose implements ClosingConnection {
  readonly #owner: DelayedCloseOwner;
  readonly #transport: Transport;
  readonly #watch: ClosingWatch;

  constructor(owner: DelayedCloseOwner, transport: Transport) {
    this.#owner = owner;
    this.#transport = transport;
    this.#watch = new ClosingWatch(this);
    // The peer may be unable to read before it has got rid of what it writes.
    transport.resume();
  }

  get writeProgress(): number {
    return this.#owner.bytesToWrite + this.#transport.writeProgress;
  }

  pause(): void {
    this.#transport.pause();
  }

  resume(): void {
    this.#transport.resume();
  }

  giveUp(): void {
    this.#owner.stalled(this);
  }

  /** Input has been discarded. */
  discarded(count: number): void {
    this.#watch.discarded(count);
  }

  /** The state Closing has been left. */
  stop(): void {
    this.#watch.stop();
  }
}
