import { Duplex } from 'node:stream';
import type { Transport, TransportSink } from '@qt3/qsocket';

type Done = (error?: Error | null) => void;

/**
 * A transport as a Node stream, for the TLS engine: the way for transports that are no `net.Socket`. It is slower than the
 * native way, since every byte passes through JavaScript twice.
 */
export class TransportDuplex extends Duplex implements TransportSink {
  readonly #transport: Transport;
  /** Called when the transport has written everything. */
  #drained: Done | null = null;

  /** @param transport - open; its reports come here from now on */
  constructor(transport: Transport) {
    super();
    this.#transport = transport;
    transport.attach(this);
  }

  transportConnected(): void {
    // It was connected when it was detached.
  }

  transportData(chunk: Buffer, borrowed: boolean): void {
    if (!this.push(borrowed ? Buffer.from(chunk) : chunk)) this.#transport.pause();
  }

  transportDrained(): void {
    const done = this.#drained;
    this.#drained = null;
    done?.();
  }

  transportEnded(): void {
    this.push(null);
  }

  transportFailed(error: Error): void {
    this.destroy(error);
  }

  override _read(): void {
    this.#transport.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: Done): void {
    if (this.#transport.write(chunk)) done();
    else this.#drained = done;
  }

  override _final(done: Done): void {
    this.#transport.end();
    done();
  }

  override _destroy(error: Error | null, done: Done): void {
    this.#transport.abort();
    done(error);
  }
}
