/**
 * A certificate, key, authority, revocation list or cipher list cannot be used. The message is a whole sentence for a
 * person, and becomes errorString() of an `ErrSSLContext`.
 */
export class ContextError extends Error {
  override readonly name: string = 'ContextError';
  /** What happened, for programs. */
  readonly code = 'ERR_QTSSLSOCKET_CONTEXT';
}
