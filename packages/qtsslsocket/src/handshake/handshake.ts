import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import { pinHiddenClass } from '@qt3/core-signals/internal';
import { own, ownerOf, type StreamOwner } from '@qt3/qsocket/internal';
import type { EngineOptions } from '../context/engine-options.js';
import { ContextError } from '../errors/context-error.js';
import { SslError } from '../errors/ssl-error.js';
import { SslFailure } from '../errors/ssl-failure.js';
import { SECURE_EVENT, startEngine, TLS_ERROR_EVENT, weakGroup } from './engine.js';
import { closedInHandshake, handshakeFailure } from '../errors/failure-text.js';

/** The owner of a handshake. One of these is called, once, from the event loop. */
export interface HandshakeOwner {
  /** The link is encrypted; the peer's certificate has not been checked. The socket waits for its next owner. */
  handshakeDone(socket: TLSSocket): void;
  /** It failed; the connection is destroyed. */
  handshakeFailed(failure: SslFailure): void;
}

/**
 * One handshake, under way. Its timer ends when it is over or abandoned; its listeners serve the next owner of the socket.
 */
export class Handshake implements StreamOwner {
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
    const socket = startEngine(plain, options);
    own(socket, this);
    socket.on(TLS_ERROR_EVENT, onTlsError);
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
    if (this.#leave() !== null) this.#socket.destroy();
  }

  /** The listener is shared by all sockets. */
  static #onSecure(this: TLSSocket): void {
    const owner = ownerOf(this);
    if (owner instanceof Handshake) owner.#secured();
  }

  #secured(): void {
    const weak = this.#isClient ? weakGroup(this.#socket) : null;
    if (weak === null) this.#leave()?.handshakeDone(this.#socket);
    else this.#fail(handshakeFailure(weak));
  }

  /** Never called: nothing can be read before the handshake is over. */
  received(): void {}

  broken(error: Error): void {
    // From setCertificateForHost(): not the peer's fault, but ours.
    const isOurs = error instanceof ContextError;
    const failure = isOurs
      ? new SslFailure(SslError.ErrSSLContext, error.message, error)
      : handshakeFailure(error);
    this.#fail(failure);
  }

  ended(): void {
    this.#fail(closedInHandshake());
  }

  closed(): void {
    this.#fail(closedInHandshake());
  }

  static #timedOut(handshake: Handshake): void {
    handshake.#fail(
      new SslFailure(SslError.ErrSSLTimeout, 'The peer did not complete the TLS handshake in time.'),
    );
  }

  #fail(failure: SslFailure): void {
    const owner = this.#leave();
    if (owner === null) return;
    this.#socket.destroy();
    owner.handshakeFailed(failure);
  }

  /** Drops the timer. Returns the owner if this was the end of the handshake. */
  #leave(): HandshakeOwner | null {
    const owner = this.#owner;
    if (owner === null) return null;
    this.#owner = null;
    if (this.#isOrdinary) pinHiddenClass('Handshake', this);
    clearTimeout(this.#timer);
    return owner;
  }
}

function onTlsError(this: TLSSocket, error: Error): void {
  ownerOf(this)?.broken(error);
}
