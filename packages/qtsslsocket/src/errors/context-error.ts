/**
 * A certificate, key, authority, revocation list or cipher list cannot be used. The message is a whole sentence for a
 * person, and becomes errorString() of an `ErrSSLContext`.
 */
export class ContextError extends Error {
  override readonly name: string = 'ContextError';
}

/** What went wrong, in the words of the operating system or OpenSSL, without a stack. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // OpenSSL's own words, where there are any, are shorter than Node's message around them.
  return 'reason' in error && typeof error.reason === 'string' ? error.reason : error.message;
}
