/** The states of a QtSSLSocket: a QSocket's, and one between Connecting and Connected. */
export const SslState = {
  /** There is no connection. */
  Idle: 0,
  /** The host name is being looked up. */
  HostLookup: 1,
  /** The connection is being made. */
  Connecting: 2,
  /** The link stands. */
  Connected: 3,
  /** close() has been called, and what was written before is still on its way. */
  Closing: 4,
  /** The connection is open, and the two ends agree on how to speak, or somebody decides about a certificate. */
  Handshaking: 5,
} as const;

export type SslState = (typeof SslState)[keyof typeof SslState];
