import type { Role } from '../context/prepared-context.js';
import { SslError } from '../errors/ssl-error.js';
import { SslFailure } from '../errors/ssl-failure.js';

/** The types of TLS records, and the byte with which their version starts (RFC 8446, 5.1). */
const FIRST_RECORD_TYPE = 20;
const LAST_RECORD_TYPE = 24;
const MAJOR_VERSION = 3;

/**
 * Looks at bytes that the plain socket had received and nobody had read when the handshake was asked for.
 *
 * A client that is told to start TLS may send its first message in one go with the plain text before it: that is honoured, the
 * bytes go into the handshake. Plain text is not: somebody on the way may have put it there, to be taken
 * for a part of the protected conversation (the class of CVE-2011-0411). It never reaches the application. A server has
 * nothing to say at all before the client's first message (RFC 8446, 2).
 *
 * @returns what is wrong; null when the bytes can be part of a handshake, or there are none
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
  return new SslFailure(SslError.ErrSSLHandshake, `${text} Somebody may have put it there on the way.`);
}
