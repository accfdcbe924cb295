import { unknownEndpoint } from '../../src/transport/endpoint.js';
import type { Endpoint, Transport, TransportSink } from '@qt3/qsocket';

/** A connection from which bytes come when the test says so, in chunks of the size it says: the same in every run. */
export class Burst implements Transport {
  readonly endpoint: Endpoint = unknownEndpoint;
  readonly unwritten: number = 0;
  readonly writeProgress: number = 0;
  #sink: TransportSink | null = null;
  #paused = false;

  attach(sink: TransportSink): void {
    this.#sink = sink;
  }

  detach(): void {
    this.#sink = null;
  }

  /** Delivers all of it; a chunk is valid during the call only, as those of a real transport are. */
  async deliver(bytes: Buffer, chunk: number): Promise<void> {
    const lent = Buffer.alloc(chunk);
    for (let at = 0; at < bytes.length; at += chunk) {
      const size = bytes.copy(lent, 0, at, Math.min(at + chunk, bytes.length));
      while (this.#paused) await new Promise((resolve) => setImmediate(resolve));
      this.#sink?.transportData(lent.subarray(0, size), true);
    }
  }

  /** The peer has nothing more to say. */
  finish(): void {
    this.#sink?.transportEnded();
  }

  write(): boolean {
    return true;
  }

  end(): void {
    this.#sink = null;
  }

  abort(): void {
    this.#sink = null;
  }

  pause(): void {
    this.#paused = true;
  }

  resume(): void {
    this.#paused = false;
  }
}
