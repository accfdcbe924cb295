import type { Role } from '../context/prepared-context.js';
import { SslError } from '../errors/ssl-error.js';
import { SslFailure } from '../errors/ssl-failure.js';

/** The types of TLS records, and the byte with which their version starts (RFC 8446, 5.1). */
const FIRST_RECORD_TYPE = 20;
const LAST_RECORD_TYPE = 24;
const MAJOR_VERSION = 3;

/**
 * Checks the bytes that the plain socket had received, and that had not been read, when the handshake was requested.
 *
 * A client that starts TLS may send its first message together with the plain text before it: these bytes become part of
 * the handshake. Plain text does not: a third party may have injected it, to be taken for a part of the protected
 * conversation (the class of CVE-2011-0411). It never reaches the application. A server must not send anything before the
 * client's first message (RFC 8446, 2).
 *
 * @returns the fault; null when the bytes can be part of a handshake, or there are none
 */
export function judgePreHandshakeBytes(unread: readonly Uint8Array[], role: Role): SslFailure | null {
  const [type, major = MAJOR_VERSION] = Buffer.concat(unread).subarray(0, 2);
  if (type === undefined) return null;
  const looksLikeTls = type >= FIRST_RECORD_TYPE && type <= LAST_RECORD_TYPE && major === MAJOR_VERSION;
  if (!looksLikeTls) {
    const peer = role === 'client' ? 'server' : 'client';
    return refuse(`The ${peer} sent plain text where the TLS handshake has to begin.`);
  }
  return role === 'client'
    ? refuse('The server spoke before the TLS handshake, which the client begins.')
    : null;
}

function refuse(text: string): SslFailure {
  return new SslFailure(SslError.ErrSSLHandshake, `${text} A third party may have injected it.`);
}
