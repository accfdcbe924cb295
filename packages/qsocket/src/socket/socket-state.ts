/** The states of a QSocket (Qt 3.3, QSocket::State). */
export const SocketState = {
  /** There is no connection. */
  Idle: 0,
  /** The host name is being looked up. */
  HostLookup: 1,
  /** The connection is being made. */
  Connecting: 2,
  /** There is a connection. */
  Connected: 3,
  /** close() has been called, and what was written before is still on its way. */
  Closing: 4,
} as const;
export type SocketState = (typeof SocketState)[keyof typeof SocketState];
