/** Which end of a TLS link a QtSSLSocket is. */
export const Mode = {
  /** Starts the handshake, and checks the server's identity. */
  Client: 0,
  /** Waits for the handshake, and shows a certificate. */
  Server: 1,
} as const;

export type Mode = (typeof Mode)[keyof typeof Mode];
