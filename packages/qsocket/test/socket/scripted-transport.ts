import { expect } from 'chai';
import type { Transport, TransportSink } from '@qt3/qsocket';
import { unknownEndpoint } from '../../src/transport/endpoint.js';

/** A transport over a kernel that takes as much as the test says, and no more. */
export class ScriptedTransport implements Transport {
  readonly endpoint = unknownEndpoint;
  readonly writeProgress = 0;
  /** How many bytes the kernel still takes. */
  room = Infinity;
  /** What it has taken. */
  taken = '';
  /** What was given by write() and has not been taken. It is referred to, as by Node.js: not a copy. */
  held: Uint8Array[] = [];
  /** What was asked, in order. */
  calls: string[] = [];
  sink: TransportSink | null = null;

  get unwritten(): number {
    return this.held.reduce((sum, { length }) => sum + length, 0);
  }

  write(bytes: Uint8Array): boolean {
    this.calls.push(`write ${bytes.length}`);
    this.held.push(bytes);
    this.allow(0);
    return this.unwritten === 0;
  }

  /** The kernel takes `more` bytes. */
  allow(more: number): void {
    this.room += more;
    for (let first = this.held[0]; first !== undefined && this.room > 0; first = this.held[0]) {
      const count = this.#take(first);
      if (count === first.length) this.held.shift();
      else this.held[0] = first.subarray(count);
    }
  }

  #take(bytes: Uint8Array): number {
    const count = Math.min(this.room, bytes.length);
    this.taken += Buffer.from(bytes.subarray(0, count)).toString('latin1');
    this.room -= count;
    return count;
  }

  /** Of a transport with a short way to the kernel: what it takes at once. */
  protected takeNow(bytes: Uint8Array): number {
    expect(this.unwritten, 'nothing may wait before it').to.equal(0);
    this.calls.push(`try ${bytes.length}`);
    return this.#take(bytes);
  }

  pause(): void {
    this.calls.push('pause');
  }

  resume(): void {
    this.calls.push('resume');
  }

  attach(sink: TransportSink): void {
    this.sink = sink;
  }

  detach(): void {
    this.sink = null;
  }

  end(): void {
    this.calls.push('end');
  }

  abort(): void {
    this.calls.push('abort');
  }
}

/** The same with a short way to the kernel. */
export class DirectTransport extends ScriptedTransport {
  /** Whether there is none after all: on Windows a descriptor cannot be written. */
  isIndirect = false;

  tryWrite(bytes: Uint8Array): number {
    if (!this.isIndirect) return this.takeNow(bytes);
    this.calls.push('no way');
    return -1;
  }
}
