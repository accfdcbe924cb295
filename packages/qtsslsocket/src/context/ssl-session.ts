import type { X509Certificate } from 'node:crypto';
import type { ChainFault } from '../verify/chain-verdict.js';
import { judgeChain } from '../verify/peer-verdict.js';
import type { PreparedContext } from './prepared-context.js';

/** The full handshake that a session returns to. */
export interface SessionOrigin {
  readonly prepared: PreparedContext;
  /** The server's certificate, with the chain that it sent behind it; null when it sent none. */
  readonly certificate: X509Certificate | null;
  /** What OpenSSL found wrong with it; null when nothing. */
  readonly fault: ChainFault | null;
}

/**
 * A session that a server gave to a client to come back with: QtSSLSocket.session() gives it, setSession() takes it. What is
 * inside is a secret of the two ends.
 */
export class SslSession {
  /** @internal */
  readonly ticket: Buffer;
  readonly #origin: SessionOrigin;

  /** @internal */
  constructor(ticket: Buffer, origin: SessionOrigin) {
    this.ticket = ticket;
    this.#origin = origin;
  }

  /** @internal */
  get certificate(): X509Certificate | null {
    return this.#origin.certificate;
  }

  /**
   * Whether it may be resumed: it was made with the same certificates, authorities and ciphers, and the server's chain would
   * be verified now as well. Otherwise a full handshake has to find out what is true now.
   *
   * @internal
   */
  isGoodFor(prepared: PreparedContext): boolean {
    const { certificate, fault } = this.#origin;
    if (prepared !== this.#origin.prepared || certificate === null) return false;
    const { anchors } = prepared;
    return judgeChain({ peer: 'server', certificate, fault, anchors, isResumed: true }).length === 0;
  }
}
