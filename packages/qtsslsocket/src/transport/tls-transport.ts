import { keepSpecimen } from '@qt3/core-signals/internal';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import type { Endpoint, Transport, TransportSink } from '@qt3/qsocket';
import {
  closeLingering,
  receiveLate,
  salvage,
  writeProgress,
  type LingeringStream,
  type Receiver,
} from '@qt3/qsocket/internal';
import { feedEngine, OWNER, tlsErrorEvent } from '../handshake/engine.js';
import { isTlsError, linkFailure } from '../errors/failure-text.js';
import type { UnderlyingStream } from './underlying-stream.js';
import { HeldBytes } from './held-bytes.js';

type OwnedSocket = TLSSocket & { [OWNER]: TlsTransport };

/** So much is taken in before anybody reads. Beyond it the peer has to wait. */
const HOLD_LIMIT = 65536;

/**
 * An encrypted connection, after the handshake.
 *
 * No data is reported before the first `resume()`: until then a slot may still decide about the peer. An end behind such
 * data waits with it; an end without any is reported at once.
 */
export class TlsTransport implements Transport, Receiver {
  readonly socket: TLSSocket;
  readonly endpoint: Endpoint;
  readonly #underlying: Duplex;
  #sink: TransportSink | null = null;
  /** The kernel has not taken everything: `transportDrained()` is owed. */
  #owesDrained = false;
  #reading = false;
  /** Whether chunks come through the shared receive buffer, and not as 'data'. */
  readonly #receives: boolean;
  /** What came before anybody read. */
  #held: HeldBytes | null = null;
  /** The peer ended behind that. */
  #endIsHeld = false;
  /** Ended, aborted or failed. */
  #over = false;
  /** After `end()`: it sends the rest, and discards what arrives. */
  #lingering: LingeringStream | null = null;

  constructor(socket: TLSSocket, { stream, endpoint }: UnderlyingStream) {
    this.socket = socket;
    this.endpoint = endpoint;
    this.#underlying = stream;
    // Whatever happens, somebody listens: no peer can crash the process.
    (socket as OwnedSocket)[OWNER] = this;
    socket
      .on('error', TlsTransport.#onError)
      .on(tlsErrorEvent, TlsTransport.#onError)
      .on('close', TlsTransport.#onClose)
      .on('end', TlsTransport.#onEnd);
    this.#receives = receiveLate(socket, this);
  }

  // Listeners are shared by all sockets, and found again by name: an idle link pays for none of its own.

  static #onData(this: OwnedSocket, chunk: Buffer): void {
    this[OWNER].received(chunk, false);
  }

  static #onEnd(this: OwnedSocket): void {
    const transport = this[OWNER];
    if (transport.#reading || transport.#held === null) transport.#sink?.transportEnded();
    else transport.#endIsHeld = true;
  }

  static #onError(this: OwnedSocket, error: Error): void {
    this[OWNER].#fail(isTlsError(error) ? linkFailure(error) : error);
  }

  /** Closed without an error, and not by us. */
  static #onClose(this: OwnedSocket): void {
    const transport = this[OWNER];
    // Each link closes at last: an error is made only for one that should not have.
    if (!transport.#over) transport.#fail(new Error('The connection was destroyed from outside'));
  }

  #onWritten: ((error?: Error | null) => void) | null = null;

  #written(error: Error | null | undefined): void {
    if (error !== undefined && error !== null) {
      this.#salvage();
      return;
    }
    if (!this.#owesDrained || this.unwritten > 0) return;
    this.#owesDrained = false;
    this.#sink?.transportDrained();
  }

  /**
   * A write has failed, and Node destroys the socket next. What the peer sent before it went away still lies in the kernel:
   * its last words, or the alert that says why.
   */
  #salvage(): void {
    if (this.#over || !(this.#underlying instanceof Socket)) return;
    const rest = salvage(this.#underlying);
    if (rest.length > 0) feedEngine(this.socket, rest);
  }

  #fail(error: Error): void {
    const sink = this.#leave();
    this.socket.destroy();
    sink?.transportFailed(error);
  }

  /** The last report has been made, or is made by the caller. Returns who gets it; null when there was one. */
  #leave(): TransportSink | null {
    if (this.#over) return null;
    this.#over = true;
    // With its socket, which would be short of compiled code as well otherwise; but not with a user's transport.
    if (this.#underlying instanceof Socket) keepSpecimen('TlsTransport', this);
    const sink = this.#sink;
    this.#sink = null;
    return sink;
  }

  attach(sink: TransportSink): void {
    this.#sink = sink;
  }

  detach(): void {
    this.#sink = null;
  }

  /** From the shared receive buffer, or as 'data'. */
  received(chunk: Buffer, borrowed = true): void {
    if (this.#lingering !== null) this.#lingering.discarded(chunk.length);
    else if (this.#reading) this.#sink?.transportData(chunk, borrowed);
    else if (!this.#over) this.#hold(chunk);
  }

  #hold(chunk: Buffer): void {
    this.#held ??= new HeldBytes();
    this.#held.append(chunk);
    if (this.#held.size >= HOLD_LIMIT) this.socket.pause();
  }

  /** The engine encrypts at once what it is given while it has nothing else to do, and needs the bytes no more. */
  tryWrite(bytes: Uint8Array): number {
    if (this.#over || this.unwritten > 0) return 0;
    this.write(bytes);
    return bytes.length;
  }

  write(bytes: Uint8Array): boolean {
    if (this.#over) return false;
    this.#onWritten ??= (error) => this.#written(error);
    this.socket.write(bytes, this.#onWritten);
    // They are never out when write() returns.
    this.#owesDrained = true;
    return false;
  }

  get unwritten(): number {
    return this.socket.writableLength;
  }

  get writeProgress(): number {
    // The engine's own queue is counted in whole writes, which may be of any size.
    return this.socket.writableLength + writeProgress(this.#underlying);
  }

  /** After the last byte comes a close_notify (RFC 8446, 6.1). */
  end(): void {
    if (this.#over) return;
    this.#leave();
    this.#lingering = closeLingering(this.socket, this);
  }

  abort(): void {
    this.#leave();
    this.socket.destroy();
  }

  pause(): void {
    this.socket.pause();
  }

  resume(): void {
    if (this.#over) return;
    if (!this.#reading) this.#startReading();
    this.socket.resume();
  }

  #startReading(): void {
    this.#reading = true;
    if (!this.#receives) this.socket.on('data', TlsTransport.#onData);
    if (this.#held !== null || this.#endIsHeld) process.nextTick(reportHeld, this);
  }

  /** From the event loop: what came, and perhaps ended, before anybody read. */
  reportHeld(): void {
    const early = this.#held;
    this.#held = null;
    try {
      if (early !== null) this.#sink?.transportData(early.bytes(), false);
    } finally {
      if (this.#endIsHeld) this.#sink?.transportEnded();
    }
  }
}

function reportHeld(transport: TlsTransport): void {
  transport.reportHeld();
}
