import type { Duplex } from 'node:stream';
import { disown, own, type StreamOwner } from '../node/stream-owner.js';
import { writeProgress } from '../node/write-progress.js';
import { destroyedOutside } from '../error/connection-error.js';
import type { Endpoint } from './endpoint.js';
import { closeLingering, type LingeringStream } from './linger.js';
import type { Transport, TransportSink } from './transport.js';

/**
 * What the transports over a stream of Node.js have in common: whom they report to, that nothing is reported after the
 * last report, when `transportDrained()` is owed, and how they end.
 *
 * A subclass calls `own()` when it has its stream, and says how to write to it.
 */
export abstract class TransportBase<S extends Duplex> implements Transport, StreamOwner {
  #sink: TransportSink | null = null;
  #stream: S | null = null;
  #isOver = false;
  #owesDrained = false;
  /** After `end()`: sends the rest, and discards what arrives. */
  #lingering: LingeringStream | null = null;

  abstract readonly endpoint: Endpoint;
  abstract write(bytes: Uint8Array): boolean;

  /** Whom reports go to; null while it is detached, and after the last report. */
  protected get sink(): TransportSink | null {
    return this.#sink;
  }

  /** The stream below; null before there is one, and when it has been given away. */
  protected get stream(): S | null {
    return this.#stream;
  }

  /** Whether the last report has been made: ended, aborted, given away or failed. */
  protected get isOver(): boolean {
    return this.#isOver;
  }

  /** Gets what happens to a stream, from now until `disown()`. */
  protected own(stream: S): void {
    this.#stream = stream;
    own(stream, this);
  }

  /** Leaves the stream to another owner, who listens to its errors from now on. */
  protected disown(stream: S): void {
    this.#stream = null;
    disown(stream);
  }

  /** Bytes from the peer. `borrowed` ones lie in the shared receive buffer. */
  received(chunk: Buffer, borrowed = true): void {
    if (this.#lingering === null) this.#sink?.transportData(chunk, borrowed);
    else this.#lingering.discarded(chunk.length);
  }

  ended(): void {
    this.#sink?.transportEnded();
  }

  broken(error: Error): void {
    this.fail(error);
  }

  /** An error is made only for a stream that should not have closed. */
  closed(): void {
    if (!this.#isOver) this.broken(destroyedOutside());
  }

  attach(sink: TransportSink): void {
    this.#sink = sink;
  }

  detach(): void {
    this.#sink = null;
  }

  get unwritten(): number {
    return this.#stream?.writableLength ?? 0;
  }

  get writeProgress(): number {
    return this.#stream === null ? 0 : writeProgress(this.#stream);
  }

  /** After a write: whether everything has left. If not, `transportDrained()` is owed. */
  protected hasLeft(): boolean {
    if (this.unwritten === 0) return true;
    this.#owesDrained = true;
    return false;
  }

  /** The stream has got rid of a write. */
  protected reportDrained(): void {
    if (!this.#owesDrained || this.unwritten > 0) return;
    this.#owesDrained = false;
    this.#sink?.transportDrained();
  }

  /** The last report: the connection could not be made, or broke. */
  protected fail(error: Error): void {
    const sink = this.#sink;
    if (!this.leave()) return;
    this.#stream?.destroy();
    sink?.transportFailed(error);
  }

  /** The one way out: nothing is reported after it. Returns whether it was not over before. */
  protected leave(): boolean {
    if (this.#isOver) return false;
    this.#isOver = true;
    this.#sink = null;
    return true;
  }

  end(): void {
    if (this.leave() && this.#stream !== null) this.linger(this.#stream);
  }

  /** Sends the rest, and discards what arrives until the peer ends too. */
  protected linger(stream: S): void {
    this.#lingering = closeLingering(stream, this);
  }

  abort(): void {
    if (this.leave()) this.#stream?.destroy();
  }

  pause(): void {
    this.#stream?.pause();
  }

  resume(): void {
    this.#stream?.resume();
  }
}
