import { SocketState } from '@qt3/qsocket';

/** The states of a QtSSLSocket: a QSocket's, and one between Connecting and Connected. */
export const SslState: typeof SocketState & {
  /** The connection is open, and the two ends negotiate, or a slot decides about a certificate. */
  readonly Handshaking: 5;
} = { ...SocketState, Handshaking: 5 };

export type SslState = (typeof SslState)[keyof typeof SslState];
