import type { Duplex } from 'node:stream';
import { destroyedOutside } from '../error/connection-error.js';
import { unknownEndpoint, type Endpoint } from './endpoint.js';
import { ownData } from '../node/stream-owner.js';
import { TransportBase } from './transport-base.js';

/** Any stream of Node.js as a transport: a pipe to a child process, an SSH channel, a test's pair of streams. */
export class StreamTransport extends TransportBase<Duplex> {
  readonly endpoint: Endpoint = unknownEndpoint;
  #unwritten = 0;

  constructor(stream: Duplex) {
    super();
    this.own(stream);
    // A 'data' listener starts the flow unless it has been stopped by name.
    stream.pause();
    ownData(stream);
    stream.pause();
    // What has happened already is not reported again.
    if (stream.readableEnded && stream.errored === null) process.nextTick(() => this.ended());
    else if (stream.destroyed) process.nextTick(() => this.fail(stream.errored ?? destroyedOutside()));
  }

  override received(chunk: Buffer | string, borrowed = true): void {
    const encoding = this.stream?.readableEncoding ?? 'latin1';
    super.received(typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk, borrowed);
  }

  write(bytes: Uint8Array): boolean {
    if (this.isOver) return false;
    const count = bytes.length;
    this.#unwritten += count;
    // It is not known what becomes of a chunk behind the stream: it gets one of its own. What fails has not left.
    this.stream?.write(Buffer.from(bytes), (error) => {
      if (error) return;
      this.#unwritten -= count;
      this.reportDrained();
    });
    return this.hasLeft();
  }

  override get unwritten(): number {
    return this.#unwritten;
  }

  override get writeProgress(): number {
    return this.#unwritten;
  }

  protected override linger(stream: Duplex): void {
    // Not every stream destroys itself when both sides have ended.
    const ended = (): void => {
      if (stream.readableEnded && stream.writableFinished) setImmediate(() => stream.destroy());
    };
    stream.once('end', ended).once('finish', ended);
    super.linger(stream);
    ended();
  }
}
