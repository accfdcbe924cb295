import { SocketError } from '@qt3/qsocket';

/** The codes of error(int): a QSocket's, and those of TLS. After each, the state is Idle. */
export const SslError: typeof SocketError & {
  readonly ErrSSLContext: 3;
  readonly ErrSSLHandshake: 4;
  readonly ErrSSLProtocol: 5;
  readonly ErrSSLTimeout: 6;
  readonly ErrSSLCertificate: 7;
} = {
  ...SocketError,
  /** Our own certificate, key, authorities, revocation list or ciphers cannot be used. */
  ErrSSLContext: 3,
  /** The handshake failed: the peer does not speak TLS, went away, or the two ends have nothing in common. */
  ErrSSLHandshake: 4,
  /** The established link was damaged, or the peer sent an alert. */
  ErrSSLProtocol: 5,
  /** The handshake was not over in time. */
  ErrSSLTimeout: 6,
  /** The check of the peer's identity failed, and no slot was connected that could accept it. */
  ErrSSLCertificate: 7,
};

export type SslError = (typeof SslError)[keyof typeof SslError];
