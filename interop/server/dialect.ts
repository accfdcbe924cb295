/** What a dialect can do to the connection it answers on. */
export interface Talk {
  /** Whether the connection is encrypted by now. */
  readonly secure: boolean;
  /** Sends a line. */
  say(line: string): void;
  /** Sends a line, and waits for the client to begin TLS behind it. */
  sayAndSecure(line: string): void;
  /** Sends a line, and closes. */
  sayAndClose(line: string): void;
  /** Opens a port on which the next connection gets these bytes over TLS; returns the port. */
  offer(bytes: string): number;
}

/** As much of a server's protocol as a client needs to be upgraded and content. One for each connection. */
export interface Dialect {
  /** Said at the beginning, when the protocol has the server speak first. */
  greet(talk: Talk): void;
  /** Answers a line, which comes without its end. */
  answer(line: string, talk: Talk): void;
}

/** Makes the dialect of a new connection. */
export type MakeDialect = () => Dialect;
