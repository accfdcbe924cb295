import type { X509Certificate } from 'node:crypto';
import type { PreparedContext } from './prepared-context.js';

/**
 * A session that a server gave to a client to come back with: QtSSLSocket.session() gives it, setSession() takes it. What is
 * inside is a secret of the two ends.
 */
export class SslSession {
  /** @internal */
  readonly ticket: Buffer;
  /** @internal */
  readonly certificate: X509Certificate | null;
  readonly #prepared: PreparedContext;

  /** @internal */
  constructor(ticket: Buffer, certificate: X509Certificate | null, prepared: PreparedContext) {
    this.ticket = ticket;
    this.certificate = certificate;
    this.#prepared = prepared;
  }

  /**
   * Whether it was made with the same certificates, authorities and ciphers. Another session must not be resumed: what was
   * found out about the peer then says nothing about what would be found now.
   *
   * @internal
   */
  belongsTo(prepared: PreparedContext): boolean {
    return prepared === this.#prepared;
  }
}
