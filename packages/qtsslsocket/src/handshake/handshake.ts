import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import { keepSpecimen } from '@qt3/core-signals/internal';
import { ContextError } from '../context/context-error.js';
import { SslError } from '../enums/ssl-error.js';
import { SslFailure } from '../enums/ssl-failure.js';
import { secureEvent, startEngine, tlsErrorEvent, weakGroup, type EngineOptions } from './engine.js';
import { closedInHandshake, handshakeFailure } from './failure-text.js';

/** Whoever waits for a handshake. One of the two is called, once, from the event loop. */
export interface HandshakeOwner {
  /** The link is encrypted; nobody has looked at the peer's certificate yet. The socket has no listener of ours left. */
  handshakeDone(socket: TLSSocket): void;
  /** It failed; the connection is destroyed. */
  handshakeFailed(failure: SslFailure): void;
}

/**
 * One handshake, under way. It owns its timer and its listeners, and drops them when it is over or abandoned.
 */
export class Handshake {
  readonly #isClient: boolean;
  /** Null when it is over: nobody's link hangs on the specimen. */
  #owner: HandshakeOwner | null;
  readonly #socket: TLSSocket;
  readonly #timer: NodeJS.Timeout | undefined;

  /**
   * @param plain - an open connection, paused, with an `'error'` listener; bytes that came early have been put back into it
   * @param timeLimit - in milliseconds; 0 for none
   * @throws what Node throws when it cannot start
   */
  constructor(plain: Duplex, options: EngineOptions, timeLimit: number, owner: HandshakeOwner) {
    this.#isClient = options.role === 'client';
    this.#owner = owner;
    this.#socket = startEngine(plain, options);
    this.#socket
      .on('error', this.#failed)
      .on(tlsErrorEvent, this.#failed)
      .on('end', this.#ended)
      .on('close', this.#ended);
    this.#socket.on(secureEvent, this.#secured);
    this.#timer = timeLimit === 0 ? undefined : setTimeout(this.#timedOut, timeLimit);
  }

  /** The engine's socket. */
  get socket(): TLSSocket {
    return this.#socket;
  }

  /** Gives up in silence; the connection is destroyed. */
  abandon(): void {
    if (this.#leave() !== null) this.#destroy();
  }

  readonly #secured = (): void => {
    const weak = this.#isClient ? weakGroup(this.#socket) : null;
    if (weak !== null) {
      this.#fail(handshakeFailure(weak));
      return;
    }
    this.#leave()?.handshakeDone(this.#socket);
  };

  readonly #failed = (error: Error): void => {
    // From setCertificateForHost(): not the peer's fault, but ours.
    if (error instanceof ContextError)
      this.#fail(new SslFailure(SslError.ErrSSLContext, error.message, error));
    else this.#fail(handshakeFailure(error));
  };

  readonly #ended = (): void => {
    this.#fail(closedInHandshake());
  };

  readonly #timedOut = (): void => {
    this.#fail(
      new SslFailure(SslError.ErrSSLTimeout, 'The peer did not complete the TLS handshake in time.'),
    );
  };

  #fail(failure: SslFailure): void {
    const owner = this.#leave();
    if (owner === null) return;
    this.#destroy();
    owner.handshakeFailed(failure);
  }

  /** Drops the timer and the listeners. Returns who waited for it, if this was the end of the handshake. */
  #leave(): HandshakeOwner | null {
    const owner = this.#owner;
    if (owner === null) return null;
    this.#owner = null;
    keepSpecimen('Handshake', this);
    clearTimeout(this.#timer);
    this.#socket
      .off('error', this.#failed)
      .off(tlsErrorEvent, this.#failed)
      .off('end', this.#ended)
      .off('close', this.#ended);
    this.#socket.off(secureEvent, this.#secured);
    return owner;
  }

  #destroy(): void {
    // Whatever it still says concerns nobody, and must not end the process.
    this.#socket.on('error', ignored);
    this.#socket.destroy();
  }
}

function ignored(_error: Error): void {
  // Deliberately nothing: see above.
}
