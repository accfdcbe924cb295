/** What error(int) tells: a QSocket's codes, and what can go wrong with TLS. After each, the state is Idle. */
export const SslError = {
  /** The connection could not be made. */
  ErrConnectionRefused: 0,
  /** The host name was not found. */
  ErrHostNotFound: 1,
  /** The connection broke. */
  ErrSocketRead: 2,
  /** Our own certificate, key, authorities, revocation list or ciphers cannot be used. */
  ErrSSLContext: 3,
  /** The handshake failed: the peer does not speak TLS, went away, or the two ends have nothing in common. */
  ErrSSLHandshake: 4,
  /** The established link was damaged, or the peer told of an error. */
  ErrSSLProtocol: 5,
  /** The handshake was not over in time. */
  ErrSSLTimeout: 6,
  /** The check of the peer's identity failed, and nobody was there to decide about it. */
  ErrSSLCertificate: 7,
} as const;

export type SslError = (typeof SslError)[keyof typeof SslError];
