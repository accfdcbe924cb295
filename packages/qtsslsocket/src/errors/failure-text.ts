import { codeOf } from '@qt3/qsocket/internal';
import { reasonOf } from './reason-of.js';
import { SslError } from './ssl-error.js';
import { SslFailure } from './ssl-failure.js';

/** Descriptions for the codes that Node gives to OpenSSL's errors, where OpenSSL's own words are not clear. */
const explanations: Readonly<Record<string, string>> = {
  ERR_SSL_WRONG_VERSION_NUMBER: 'the peer does not speak TLS here',
  ERR_SSL_HTTP_REQUEST: 'the peer does not speak TLS here, but HTTP',
  ERR_SSL_HTTPS_PROXY_REQUEST: 'the peer does not speak TLS here, but HTTP',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'the peer does not speak TLS here',
  ERR_SSL_RECORD_LENGTH_MISMATCH: 'the peer does not speak TLS here',
  ERR_SSL_UNKNOWN_PROTOCOL: 'the peer does not speak TLS here',
  ERR_SSL_UNEXPECTED_MESSAGE: 'the peer sent something that has no place in a handshake',
  ERR_SSL_NO_SHARED_CIPHER: 'the two ends have no cipher in common',
  ERR_SSL_UNSUPPORTED_PROTOCOL: 'the two ends have no version of TLS in common',
  ERR_SSL_VERSION_TOO_LOW: 'the two ends have no version of TLS in common',
  ERR_SSL_UNSAFE_LEGACY_RENEGOTIATION_DISABLED:
    "the server does not know secure renegotiation (RFC 5746); setMinimumProtocol('TLSv1') allows for it",
  ERR_SSL_NO_PROTOCOLS_AVAILABLE: 'no version of TLS is left to speak',
  ERR_SSL_NO_SUITABLE_SIGNATURE_ALGORITHM: 'the two ends have no signature algorithm in common',
  ERR_SSL_CERTIFICATE_VERIFY_FAILED: "the peer's certificate is not accepted",
  ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC: 'what the peer sent was damaged on the way',
  ERR_SSL_BAD_RECORD_TYPE: 'what the peer sent is not TLS',
};

const CLOSED_IN_HANDSHAKE = 'The peer closed the connection in the middle of the TLS handshake.';

/** Whether Node's error is about TLS; all others are about the connection below it. */
export function isTlsError(error: unknown): boolean {
  return codeOf(error).startsWith('ERR_SSL_') || codeOf(error).startsWith('ERR_TLS_');
}

/** What an error means that comes before the handshake is over. */
export function handshakeFailure(error: unknown): SslFailure {
  const code = codeOf(error);
  // Node reports a reset when a connection ends in a handshake; both mean the same here.
  const gone = code === 'ECONNRESET' || code === 'EPIPE';
  return new SslFailure(
    SslError.ErrSSLHandshake,
    gone ? CLOSED_IN_HANDSHAKE : `The TLS handshake failed: ${explain(error)}.`,
    error,
  );
}

/** The connection ended in order, in the middle of the handshake. */
export function closedInHandshake(): SslFailure {
  return new SslFailure(SslError.ErrSSLHandshake, CLOSED_IN_HANDSHAKE);
}

/** What a TLS error means on the established link. */
export function linkFailure(error: unknown): SslFailure {
  return new SslFailure(SslError.ErrSSLProtocol, `The TLS link broke: ${explain(error)}.`, error);
}

function explain(error: unknown): string {
  const code = codeOf(error);
  const known = explanations[code];
  if (known !== undefined) return known;
  // With an alert the other end says why it closed the connection (RFC 8446, 6.2).
  return code.includes('ALERT') ? `the peer gave up: ${reasonOf(error)}` : reasonOf(error);
}
