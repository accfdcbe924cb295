import type { TLSSocket } from 'node:tls';
import type { Transport, TransportSink } from '@qt3/qsocket';
import { seeOff } from '@qt3/qsocket/internal';
import { tlsErrorEvent } from '../handshake/engine.js';
import { isTlsError, linkFailure } from '../handshake/failure-text.js';
import type { Addresses } from './carrier.js';

/**
 * An encrypted connection, after the handshake.
 *
 * Nothing is read before the first `resume()`: until then somebody may still be deciding about the peer.
 */
export class TlsTransport implements Transport {
  readonly socket: TLSSocket;
  readonly #addresses: Addresses;
  #sink: TransportSink | null = null;
  /** The kernel has not taken everything: `transportDrained()` is owed. */
  #owesDrained = false;
  #reading = false;
  /** The peer ended before anybody read. */
  #endedEarly = false;
  /** Ended, aborted or failed. */
  #over = false;

  constructor(socket: TLSSocket, addresses: Addresses) {
    this.socket = socket;
    this.#addresses = addresses;
    // Whatever happens, somebody listens: no peer can crash the process.
    socket
      .on('error', this.#failed)
      .on(tlsErrorEvent, this.#failed)
      .on('close', this.#closed)
      .on('end', this.#ended);
  }

  // Listeners are fields, so that they can be removed by name.

  readonly #received = (chunk: Buffer): void => {
    this.#sink?.transportData(chunk, false);
  };

  readonly #ended = (): void => {
    if (this.#reading) this.#sink?.transportEnded();
    else this.#endedEarly = true;
  };

  readonly #failed = (error: Error): void => {
    this.#fail(isTlsError(error) ? linkFailure(error) : error);
  };

  /** Closed without an error, and not by us. */
  readonly #closed = (): void => {
    // Each link closes at last: an error is made only for one that should not have.
    if (!this.#over) this.#fail(new Error('The connection was destroyed from outside'));
  };

  readonly #written = (error?: Error | null): void => {
    if (error !== undefined && error !== null) return;
    if (!this.#owesDrained || this.unwritten > 0) return;
    this.#owesDrained = false;
    this.#sink?.transportDrained();
  };

  #fail(error: Error): void {
    const sink = this.#leave();
    this.socket.destroy();
    sink?.transportFailed(error);
  }

  /** The last report has been made, or is made by the caller. Returns who gets it; null when there was one. */
  #leave(): TransportSink | null {
    if (this.#over) return null;
    this.#over = true;
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

  write(bytes: Uint8Array): boolean {
    if (this.#over) return false;
    this.socket.write(bytes, this.#written);
    // The engine takes bytes at once and encrypts later: they are never out when write() returns.
    this.#owesDrained = true;
    return false;
  }

  cork(): void {
    this.socket.cork();
  }

  uncork(): void {
    this.socket.uncork();
  }

  get unwritten(): number {
    return this.socket.writableLength;
  }

  /** After the last byte comes a close_notify (RFC 8446, 6.1). */
  end(): void {
    if (this.#over) return;
    this.#leave();
    this.socket.off('data', this.#received);
    seeOff(this.socket);
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
    if (!this.#reading) {
      this.#reading = true;
      if (this.#endedEarly) process.nextTick(() => this.#sink?.transportEnded());
      this.socket.on('data', this.#received);
    }
    this.socket.resume();
  }

  get descriptor(): number {
    return this.#addresses.descriptor;
  }

  get localAddress(): string {
    return this.#addresses.localAddress;
  }

  get localPort(): number {
    return this.#addresses.localPort;
  }

  get remoteAddress(): string {
    return this.#addresses.remoteAddress;
  }

  get remotePort(): number {
    return this.#addresses.remotePort;
  }
}
