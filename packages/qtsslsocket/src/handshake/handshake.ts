import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import { pinHiddenClass } from '@qt3/core-signals/internal';
import { OWNER } from '@qt3/qsocket/internal';
import type { EngineOptions } from '../context/engine-options.js';
import { ContextError } from '../errors/context-error.js';
import { SslError } from '../errors/ssl-error.js';
import { SslFailure } from '../errors/ssl-failure.js';
import { SECURE_EVENT, startEngine, TLS_ERROR_EVENT, weakGroup } from './engine.js';
import { closedInHandshake, handshakeFailure } from '../errors/failure-text.js';

/** The owner of a handshake. One of these is called, once, from the event loop. */
export interface HandshakeOwner {
  /** The link is encrypted; the peer's certificate has not been checked. The socket has no listener of ours left. */
  handshakeDone(socket: TLSSocket): void;
  /** It failed; the connection is destroyed. */
  handshakeFailed(failure: SslFailure): void;
}

type OwnedSocket = TLSSocket & { [OWNER]: Handshake };

/**
 * One handshake, under way. It owns its timer and its listeners, and drops them when it is over or abandoned.
 */
export class Handshake {
  readonly #isClient: boolean;
  /** Null when it is over: the specimen must not keep a link alive. */
  #owner: HandshakeOwner | null;
  readonly #socket: TLSSocket;
  readonly #timer: NodeJS.Timeout | undefined;
  /** Whether it is on top of a `net.Socket`, and not of a user's transport. */
  readonly #isOrdinary: boolean;

  /**
   * @param plain - an open connection, paused, with an `'error'` listener; bytes that arrived before have been put back into it
   * @param timeLimit - in milliseconds; 0 for none
   * @throws what Node throws when it cannot start
   */
  constructor(plain: Duplex, options: EngineOptions, timeLimit: number, owner: HandshakeOwner) {
    this.#isClient = options.role === 'client';
    this.#owner = owner;
    this.#isOrdinary = plain instanceof Socket;
    const socket = startEngine(plain, options) as OwnedSocket;
    socket[OWNER] = this;
    socket
      .on('error', Handshake.#onError)
      .on(TLS_ERROR_EVENT, Handshake.#onError)
      .on('end', Handshake.#onEnd)
      .on('close', Handshake.#onEnd);
    socket.on(SECURE_EVENT, Handshake.#onSecure);
    this.#socket = socket;
    this.#timer = timeLimit === 0 ? undefined : setTimeout(Handshake.#timedOut, timeLimit, this);
  }

  /** The engine's socket. */
  get socket(): TLSSocket {
    return this.#socket;
  }

  /** Stops without a report; the connection is destroyed. */
  abandon(): void {
    if (this.#leave() !== null) this.#destroy();
  }

  // Listeners are shared by all sockets, and found again by name.

  static #onSecure(this: OwnedSocket): void {
    const handshake = this[OWNER];
    const weak = handshake.#isClient ? weakGroup(this) : null;
    if (weak === null) handshake.#leave()?.handshakeDone(this);
    else handshake.#fail(handshakeFailure(weak));
  }

  static #onError(this: OwnedSocket, error: Error): void {
    // From setCertificateForHost(): not the peer's fault, but ours.
    const isOurs = error instanceof ContextError;
    const failure = isOurs
      ? new SslFailure(SslError.ErrSSLContext, error.message, error)
      : handshakeFailure(error);
    this[OWNER].#fail(failure);
  }

  static #onEnd(this: OwnedSocket): void {
    this[OWNER].#fail(closedInHandshake());
  }

  static #timedOut(handshake: Handshake): void {
    handshake.#fail(
      new SslFailure(SslError.ErrSSLTimeout, 'The peer did not complete the TLS handshake in time.'),
    );
  }

  #fail(failure: SslFailure): void {
    const owner = this.#leave();
    if (owner === null) return;
    this.#destroy();
    owner.handshakeFailed(failure);
  }

  /** Drops the timer and the listeners. Returns the owner if this was the end of the handshake. */
  #leave(): HandshakeOwner | null {
    const owner = this.#owner;
    if (owner === null) return null;
    this.#owner = null;
    if (this.#isOrdinary) pinHiddenClass('Handshake', this);
    clearTimeout(this.#timer);
    this.#socket
      .off('error', Handshake.#onError)
      .off(TLS_ERROR_EVENT, Handshake.#onError)
      .off('end', Handshake.#onEnd)
      .off('close', Handshake.#onEnd);
    this.#socket.off(SECURE_EVENT, Handshake.#onSecure);
    return owner;
  }

  #destroy(): void {
    // An error that it still reports must not end the process.
    this.#socket.on('error', ignored);
    this.#socket.destroy();
  }
}

function ignored(_error: Error): void {
  // Deliberately nothing: see above.
}
