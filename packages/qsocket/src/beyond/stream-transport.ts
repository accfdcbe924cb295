import type { Duplex } from 'node:stream';
import type { Transport, TransportSink } from '../transport/transport.js';

/** How long a stream that has been ended may take to get rid of what was written, in milliseconds. */
const LINGER = 30_000;

/** A Node stream as a transport. */
export class StreamTransport implements Transport {
  readonly #stream: Duplex;
  #sink: TransportSink | null = null;
  #over = false;
  #owesDrained = false;

  readonly descriptor = -1 as const;
  readonly localAddress = '' as const;
  readonly localPort = 0 as const;
  readonly remoteAddress = '' as const;
  readonly remotePort = 0 as const;

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
  }

  readonly #received = (chunk: Buffer | string): void => {
    this.#sink?.transportData(typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk, false);
  };

  readonly #ended = (): void => {
    this.#sink?.transportEnded();
  };

  readonly #closed = (): void => {
    // A stream that is gone before its end was cut off.
    if (!this.#over) this.#fail(new Error('The stream was destroyed'));
  };

  readonly #failed = (error: Error): void => {
    this.#fail(error);
  };

  #fail(error: Error): void {
    if (this.#over) return;
    this.#over = true;
    this.#sink?.transportFailed(error);
    this.#sink = null;
  }

  readonly #written = (error?: Error | null): void => {
    if (error || !this.#owesDrained || this.unwritten > 0) return;
    this.#owesDrained = false;
    this.#sink?.transportDrained();
  };

  attach(sink: TransportSink): void {
    this.#sink = sink;
  }

  detach(): void {
    this.#sink = null;
  }

  write(bytes: Uint8Array): boolean {
    if (this.#over) return false;
    // Nobody knows what becomes of a chunk behind the stream: it gets one of its own.
    this.#stream.write(Buffer.from(bytes), this.#written);
    if (this.unwritten === 0) return true;
    this.#owesDrained = true;
    return false;
  }

  get unwritten(): number {
    return this.#stream.writableLength;
  }

  cork(): void {
    this.#stream.cork();
  }

  uncork(): void {
    this.#stream.uncork();
  }

  end(): void {
    if (!this.#leave()) return;
    const stream = this.#stream;
    const timer = setTimeout(() => stream.destroy(), LINGER).unref();
    stream.once('close', () => clearTimeout(timer));
    stream.once('finish', () => {
      // A stream that does not end by itself is of no use any more.
      if (!stream.destroyed) setImmediate(() => stream.destroy());
    });
    stream.resume();
    stream.end();
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
