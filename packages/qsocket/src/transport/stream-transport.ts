import type { Duplex } from 'node:stream';
import { closeLingering, type LingeringStream } from '../transport/linger.js';
import { unknownEndpoint, type Endpoint } from '../transport/endpoint.js';
import type { Transport, TransportSink } from '../transport/transport.js';

const DESTROYED = 'The stream was destroyed';

/** A Node stream as a transport. */
export class StreamTransport implements Transport {
  readonly #stream: Duplex;
  #sink: TransportSink | null = null;
  #over = false;
  #unwritten = 0;
  #owesDrained = false;
  /** After `end()`: it sends the rest, and discards what arrives. */
  #lingering: LingeringStream | null = null;

  readonly endpoint: Endpoint = unknownEndpoint;

  constructor(stream: Duplex) {
    this.#stream = stream;
    stream.pause();
    stream
      .on('error', this.#failed)
      .on('close', this.#closed)
      .on('end', this.#ended)
      .on('data', this.#received);
    // A 'data' listener starts the flow unless it has been stopped by name.
    stream.pause();
    // What has happened already is not told again.
    if (stream.readableEnded && stream.errored === null) process.nextTick(this.#ended);
    else if (stream.destroyed) process.nextTick(() => this.#fail(stream.errored ?? new Error(DESTROYED)));
  }

  readonly #received = (chunk: Buffer | string): void => {
    if (this.#lingering !== null) {
      this.#lingering.discarded(chunk.length);
      return;
    }
    const { readableEncoding } = this.#stream;
    this.#sink?.transportData(
      typeof chunk === 'string' ? Buffer.from(chunk, readableEncoding ?? 'latin1') : chunk,
      false,
    );
  };

  readonly #ended = (): void => {
    this.#sink?.transportEnded();
  };

  readonly #closed = (): void => {
    // A stream that is gone before its end was cut off.
    if (!this.#over) this.#fail(new Error(DESTROYED));
  };

  readonly #failed = (error: Error): void => {
    this.#fail(error);
  };

  #fail(error: Error): void {
    if (this.#over) return;
    this.#over = true;
    this.#stream.destroy();
    const sink = this.#sink;
    this.#sink = null;
    sink?.transportFailed(error);
  }

  #written(count: number): void {
    this.#unwritten -= count;
    if (!this.#owesDrained || this.#unwritten > 0) return;
    this.#owesDrained = false;
    this.#sink?.transportDrained();
  }

  attach(sink: TransportSink): void {
    this.#sink = sink;
  }

  detach(): void {
    this.#sink = null;
  }

  write(bytes: Uint8Array): boolean {
    if (this.#over) return false;
    const count = bytes.length;
    this.#unwritten += count;
    // Nobody knows what becomes of a chunk behind the stream: it gets one of its own. What fails has not left.
    this.#stream.write(Buffer.from(bytes), (error) => {
      if (!error) this.#written(count);
    });
    if (this.#unwritten === 0) return true;
    this.#owesDrained = true;
    return false;
  }

  get unwritten(): number {
    return this.#unwritten;
  }

  get writeProgress(): number {
    return this.#unwritten;
  }

  end(): void {
    if (!this.#leave()) return;
    const stream = this.#stream;
    // Not every stream destroys itself when both sides have ended.
    const ended = (): void => {
      if (stream.readableEnded && stream.writableFinished) setImmediate(() => stream.destroy());
    };
    stream.once('end', ended).once('finish', ended);
    this.#lingering = closeLingering(stream);
    ended();
  }

  abort(): void {
    if (this.#leave()) this.#stream.destroy();
  }

  #leave(): boolean {
    if (this.#over) return false;
    this.#over = true;
    this.#sink = null;
    return true;
  }

  pause(): void {
    this.#stream.pause();
  }

  resume(): void {
    this.#stream.resume();
  }
}
