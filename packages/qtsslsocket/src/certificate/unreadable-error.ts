/**
 * Something in a certificate, a list or a chain cannot be read, or is not understood. It is handled where it is read: the
 * certificate is refused, or what cannot be read is left out.
 */
export class UnreadableError extends RangeError {
  override readonly name: string = 'UnreadableError';
  readonly code = 'ERR_QTSSLSOCKET_UNREADABLE';
}
