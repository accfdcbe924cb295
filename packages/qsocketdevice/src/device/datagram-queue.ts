import { Fifo } from '@qt3/core-signals/internal';
import type { SocketAddress } from './endpoint-address.js';

/** A datagram that was received. */
export interface Datagram {
  readonly bytes: Uint8Array;
  readonly from: SocketAddress;
}

/** What each datagram counts beside its bytes, so that empty ones are bounded too. */
const OVERHEAD = 64;

/** Datagrams that the program has not read yet. */
export class DatagramQueue {
  readonly #items = new Fifo<Datagram>();
  /** The bytes of all, and something for each. */
  size = 0;

  get isEmpty(): boolean {
    return this.#items.size === 0;
  }

  add(datagram: Datagram): void {
    this.#items.push(datagram);
    this.size += datagram.bytes.length + OVERHEAD;
  }

  /** The first one, which stays; undefined when there is none. */
  first(): Datagram | undefined {
    return this.#items.first();
  }

  /** Takes the first one. */
  take(): Datagram | undefined {
    const datagram = this.#items.shift();
    if (datagram !== undefined) this.size -= datagram.bytes.length + OVERHEAD;
    return datagram;
  }
}
