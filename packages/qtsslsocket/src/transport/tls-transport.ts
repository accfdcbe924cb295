import { pinHiddenClass } from '@qt3/core-signals/internal';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import type { Endpoint } from '@qt3/qsocket';
import { ownData, receiveLate, salvage, TransportBase, writeProgress } from '@qt3/qsocket/internal';
import { feedEngine } from '../handshake/engine.js';
import { isTlsError, linkFailure } from '../errors/failure-text.js';
import type { UnderlyingStream } from './underlying-stream.js';
import { HeldBytes } from './held-bytes.js';

/** The most that is held before reading starts, in bytes. Beyond it the peer has to wait. */
const HOLD_LIMIT = 65536;

/**
 * An encrypted connection, after the handshake, whose listeners it takes over. Its link asks nothing of it when it is over.
 *
 * No data is reported before the first `resume()`: until then a slot may still decide about the peer. An end behind such
 * data waits with it; an end without any is reported at once.
 */
export class TlsTransport extends TransportBase<TLSSocket> {
  readonly socket: TLSSocket;
  readonly endpoint: Endpoint;
  readonly #underlying: Duplex;
  #isReading = false;
  /** Whether chunks come through the shared receive buffer, and not as 'data'. */
  readonly #receives: boolean;
  /** Bytes that arrived before reading started. */
  #held: HeldBytes | null = null;
  /** The peer ended after these bytes. */
  #endIsHeld = false;
  /** Null while nothing is on its way: an idle link does not pay for it. */
  #onWritten: ((error?: Error | null) => void) | null = null;

  constructor(socket: TLSSocket, { stream, endpoint }: UnderlyingStream) {
    super();
    this.socket = socket;
    this.endpoint = endpoint;
    this.#underlying = stream;
    this.own(socket);
    this.#receives = receiveLate(socket);
  }

  override broken(error: Error): void {
    this.fail(isTlsError(error) ? linkFailure(error) : error);
  }

  override ended(): void {
    if (this.#isReading || this.#held === null) super.ended();
    else this.#endIsHeld = true;
  }

  override received(chunk: Buffer, borrowed = true): void {
    if (this.#isReading || this.isOver) super.received(chunk, borrowed);
    else this.#hold(chunk);
  }

  #hold(chunk: Buffer): void {
    this.#held ??= new HeldBytes();
    this.#held.append(chunk);
    if (this.#held.size >= HOLD_LIMIT) this.socket.pause();
  }

  /** The engine encrypts at once what it is given while it has nothing else to do, and needs the bytes no more. */
  tryWrite(bytes: Uint8Array): number {
    this.write(bytes);
    return bytes.length;
  }

  write(bytes: Uint8Array): boolean {
    this.#onWritten ??= (error) => this.#written(error);
    this.socket.write(bytes, this.#onWritten);
    // They are never out when write() returns.
    return this.hasLeft();
  }

  #written(error: Error | null | undefined): void {
    if (this.unwritten === 0) this.#onWritten = null;
    if (error === undefined || error === null) this.reportDrained();
    else this.#salvage();
  }

  /**
   * A write has failed, and Node destroys the socket next. What the peer sent before it went away still lies in the kernel:
   * its last words, or the alert that says why.
   */
  #salvage(): void {
    if (this.isOver || !(this.#underlying instanceof Socket)) return;
    const rest = salvage(this.#underlying);
    if (rest.length > 0) feedEngine(this.socket, rest);
  }

  protected override leave(): boolean {
    if (!super.leave()) return false;
    // With its socket, which would be short of compiled code as well otherwise; but not with a user's transport.
    if (this.#underlying instanceof Socket) pinHiddenClass('TlsTransport', this);
    return true;
  }

  override get writeProgress(): number {
    // The engine's own queue is counted in whole writes, which may be of any size.
    return this.socket.writableLength + writeProgress(this.#underlying);
  }

  override resume(): void {
    if (!this.#isReading) this.#startReading();
    super.resume();
  }

  #startReading(): void {
    this.#isReading = true;
    if (!this.#receives) ownData(this.socket);
    if (this.#held !== null || this.#endIsHeld) process.nextTick(reportHeld, this);
  }

  /** From the event loop: reports what arrived, and perhaps the end, before reading started. */
  reportHeld(): void {
    const held = this.#held;
    this.#held = null;
    try {
      if (held !== null) super.received(held.bytes(), false);
    } finally {
      if (this.#endIsHeld) super.ended();
    }
  }
}

function reportHeld(transport: TlsTransport): void {
  transport.reportHeld();
}
