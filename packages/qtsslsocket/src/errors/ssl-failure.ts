import { SslError } from './ssl-error.js';

/** What an `SslFailure` says in `code`. */
export type SslFailureCode =
  /** Settings cannot be used: a certificate, key, authority, revocation list, cipher list or path. */
  | 'ERR_QTSSLSOCKET_CONTEXT'
  /** The handshake failed. */
  | 'ERR_QTSSLSOCKET_HANDSHAKE'
  /** The established link was damaged, or the peer sent an alert. */
  | 'ERR_QTSSLSOCKET_PROTOCOL'
  /** The handshake was not over in time. */
  | 'ERR_QTSSLSOCKET_TIMEOUT'
  /** The peer's certificate was refused. */
  | 'ERR_QTSSLSOCKET_CERTIFICATE';

/** The errors that only a TLS link has. */
type OwnError = Exclude<SslError, 0 | 1 | 2>;

const codes: Readonly<Record<OwnError, SslFailureCode>> = {
  [SslError.ErrSSLContext]: 'ERR_QTSSLSOCKET_CONTEXT',
  [SslError.ErrSSLHandshake]: 'ERR_QTSSLSOCKET_HANDSHAKE',
  [SslError.ErrSSLProtocol]: 'ERR_QTSSLSOCKET_PROTOCOL',
  [SslError.ErrSSLTimeout]: 'ERR_QTSSLSOCKET_TIMEOUT',
  [SslError.ErrSSLCertificate]: 'ERR_QTSSLSOCKET_CERTIFICATE',
};

/**
 * Why a TLS link ended: QtSSLSocket's lastError() after an error that is not the connection's. Its message is errorString();
 * its `cause` is what Node.js or OpenSSL said.
 */
export class SslFailure extends Error {
  /** The name of the class. */
  override readonly name: string = 'SslFailure';
  /** What happened, for programs. */
  readonly code: SslFailureCode;
  /** The same as error(int) has it. */
  readonly error: SslError;

  /** @internal */
  constructor(error: OwnError, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = codes[error];
    this.error = error;
  }
}
