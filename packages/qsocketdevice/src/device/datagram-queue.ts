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
  #items: Datagram[] = [];
  #next = 0;
  /** The bytes of all, and something for each. */
  size = 0;

  get isEmpty(): boolean {
    return this.#next === this.#items.length;
  }

  add(datagram: Datagram): void {
    this.#items.push(datagram);
    this.size += datagram.bytes.length + OVERHEAD;
  }

  /** The first one, which stays; undefined when there is none. */
  first(): Datagram | undefined {
    return this.#items[this.#next];
  }

  /** Takes the first one. */
  take(): Datagram | undefined {
    const datagram = this.#items[this.#next];
    if (datagram === undefined) return undefined;
    this.size -= datagram.bytes.length + OVERHEAD;
    this.#next++;
    if (this.#next === this.#items.length) {
      this.#items = [];
      this.#next = 0;
    } else if (this.#next >= 1024) {
      this.#items = this.#items.slice(this.#next);
      this.#next = 0;
    }
    return datagram;
  }
}
