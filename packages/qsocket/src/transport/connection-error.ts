/** What a `ConnectionError` says in `code`. */
export type ConnectionErrorCode =
  /** The peer has taken no byte for half a minute after close(), and the connection was given up. */
  'ERR_QSOCKET_STALLED';

/** An error that QSocket itself reports by lastError(); what the system reports has the system's codes. */
export class ConnectionError extends Error {
  /** What happened, for programs. */
  readonly code: ConnectionErrorCode;

  /** @param message - what happened, for people */
  constructor(code: ConnectionErrorCode, message: string) {
    super(message);
    this.name = 'ConnectionError';
    this.code = code;
  }
}
