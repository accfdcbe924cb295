import type { Socket } from 'node:net';

/** A further address is tried when the one before has not answered for so long (RFC 8305, section 5), in milliseconds. */
const ATTEMPT_DELAY = 250;

/** Who waits for a connection. */
export interface DialSink {
  /** The first attempt that succeeded; the others are gone. The socket has no listeners left. */
  dialed(socket: Socket): void;
  /** Every attempt has failed. */
  dialFailed(error: Error): void;
}

/**
 * Connects to the first of several addresses that answers ("happy eyeballs", RFC 8305).
 *
 * Attempts start one after another, each when the one before has failed or has been silent for a while; those before
 * go on meanwhile, so that a slow network is not mistaken for a dead one.
 */
export class Dial {
  readonly #open: (address: string) => Socket;
  readonly #sink: DialSink;
  readonly #addresses: readonly string[];
  /** The next address to be tried. */
  #next = 0;
  readonly #under = new Set<Socket>();
  readonly #errors: Error[] = [];
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param addresses - numeric, at least one, in the order of preference
   * @param open - starts connecting to an address
   */
  constructor(addresses: readonly string[], open: (address: string) => Socket, sink: DialSink) {
    this.#addresses = addresses;
    this.#open = open;
    this.#sink = sink;
    this.#tryNext();
  }

  #tryNext(): void {
    const address = this.#addresses[this.#next++]!;
    const socket = this.#open(address);
    this.#under.add(socket);
    const connected = (): void => {
      socket.off('error', failed);
      this.#under.delete(socket);
      this.abort();
      this.#sink.dialed(socket);
    };
    const failed = (error: Error): void => {
      socket.off('connect', connected);
      // It may fail in the very moment in which it is given up.
      if (!this.#under.delete(socket)) return;
      this.#errors.push(error);
      this.#afterFailure(error);
    };
    socket.once('connect', connected).once('error', failed);
    if (this.#hasNext) this.#timer = setTimeout(() => this.#tryNext(), ATTEMPT_DELAY);
  }

  get #hasNext(): boolean {
    return this.#next < this.#addresses.length;
  }

  #afterFailure(error: Error): void {
    clearTimeout(this.#timer);
    if (this.#hasNext) this.#tryNext();
    else if (this.#under.size === 0) this.#sink.dialFailed(this.#summary(error));
  }

  #summary(last: Error): Error {
    if (this.#errors.length === 1) return last;
    return new AggregateError(this.#errors, this.#errors.map((error) => error.message).join('; '));
  }

  /** Gives up every attempt under way; nothing is reported after it. */
  abort(): void {
    clearTimeout(this.#timer);
    this.#next = this.#addresses.length;
    for (const socket of this.#under) {
      this.#under.delete(socket);
      socket.destroy();
    }
  }
}
