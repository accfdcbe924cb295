/**
 * What a wrong call of connect() or disconnect() throws after `QObject.setStrictConnect(true)`; the message is the warning
 * that Qt prints. Without it the warning is passed to the message handler, and the call returns false.
 */
export class ConnectError extends Error {
  /** The name of the class. */
  override readonly name: string = 'ConnectError';
  /** Identifies this kind of error. */
  readonly code = 'ERR_QT_CONNECT';
}
