import { SocketError } from '@qt3/qsocket';

/** The codes of error(int): a QSocket's, and those of TLS. After each, the state is Idle. */
export const SslError: typeof SocketError & {
  /** Our own certificate, key, authorities, revocation list or ciphers cannot be used. */
  readonly ErrSSLContext: 3;
  /** The handshake failed: the peer does not speak TLS, went away, or the two ends have nothing in common. */
  readonly ErrSSLHandshake: 4;
  /** The established link was damaged, or the peer sent an alert. */
  readonly ErrSSLProtocol: 5;
  /** The handshake was not over in time. */
  readonly ErrSSLTimeout: 6;
  /** The check of the peer's identity failed, and no slot was connected that could accept it. */
  readonly ErrSSLCertificate: 7;
} = {
  ...SocketError,
  ErrSSLContext: 3,
  ErrSSLHandshake: 4,
  ErrSSLProtocol: 5,
  ErrSSLTimeout: 6,
  ErrSSLCertificate: 7,
};

export type SslError = (typeof SslError)[keyof typeof SslError];
