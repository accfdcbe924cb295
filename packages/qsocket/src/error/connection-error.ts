/** What a `ConnectionError` says in `code`. */
export type ConnectionErrorCode =
  /** The peer has taken no byte for half a minute after close(), and the connection was given up. */
  | 'ERR_QSOCKET_STALLED'
  /** connectToHost() got a name that no host can have, or that has no address. */
  | 'ERR_QSOCKET_HOST'
  /** connectToHost() got a port outside 0 to 65535. */
  | 'ERR_QSOCKET_PORT'
  /** connectToHost() got options that cannot be. */
  | 'ERR_QSOCKET_OPTIONS'
  /** The connection was not there within the time that connectToHost() was given. */
  | 'ERR_QSOCKET_TIMEOUT'
  /** Nothing was received or sent for the time that setIdleTimeout() was given. */
  | 'ERR_QSOCKET_IDLE'
  /** setSocketDevice() or setTransport() got a connection that is over, or that belongs to another socket. */
  | 'ERR_QSOCKET_DEVICE'
  /** setSocket() got a descriptor that is no socket, or that Node.js cannot make one of. */
  | 'ERR_QSOCKET_DESCRIPTOR'
  /** connectSocket(): the attempt was not begun, or the socket was closed, deleted or reconnected during it. */
  | 'ERR_QSOCKET_ABANDONED'
  /** A stream of toNodeStream() was written to when the connection was closed. */
  | 'ERR_QSOCKET_CLOSED'
  /** The stream or socket below was destroyed, without an error and not by QSocket. */
  | 'ERR_QSOCKET_DESTROYED';

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

/** For a stream that is gone before its end, and not by us: it was cut off. */
export function destroyedOutside(): ConnectionError {
  return new ConnectionError('ERR_QSOCKET_DESTROYED', 'The connection was destroyed from outside');
}
