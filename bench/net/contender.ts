import type { Kind } from '../harness/contenders.js';

/** What is measured, and with what. */
export interface Order {
  readonly kind: Kind;
  readonly exercise: Exercise;
  /** Which of the server's certificates: it gives its key its name. */
  readonly certificate: 'ecdsa' | 'rsa';
  /** Whom the client trusts: the authority behind the certificate, that and 140 others, or only one that signed nothing. */
  readonly trust: 'authority' | 'many' | 'stranger';
  /** Whether a client has to prepare its TLS settings for every connection, as if it had never made one. */
  readonly fresh: boolean;
  /** The folder with the certificates. */
  readonly folder: string;
  /** Compare every byte, and look at every connection: for the warm-up. */
  readonly full: boolean;
  /** Bytes of a stream. */
  readonly total: number;
  /** Bytes per write or message. */
  readonly size: number;
  /** Messages, lines or connections. */
  readonly count: number;
  /** Connections at a time. */
  readonly connections: number;
}

export type Exercise = 'stream' | 'ping-pong' | 'lines' | 'connections' | 'idle' | 'scattered';

/** The PEM texts of an order, as its contenders get them. */
export interface TlsTexts {
  readonly cert: Buffer;
  readonly key: Buffer;
  readonly ca: readonly Buffer[];
  /** Folder with one file for each of `ca`, when there are many. */
  readonly caFolder: string | undefined;
}

/** An order as contenders get it: with the certificates read, and names for what may be kept between connections. */
export interface LoadedOrder extends Order {
  /** Name of the server's certificate. */
  readonly cert: string;
  /** Name of the set of authorities. */
  readonly ca: string;
  /** For the kinds with TLS. */
  readonly tls: TlsTexts;
}

/** What a contender reports about a connection. */
export interface ConnectionInfo {
  /** Standard name of the cipher. */
  readonly cipher?: string;
  /** Whether the TLS session is one of before. */
  readonly reused?: boolean;
}

/** One end of a connection. */
export interface Connection {
  /** What is passed is used up when the handler returns. */
  onData(handler: (bytes: Buffer) => void): void;
  /** Instead of onData(): lines, without their ends. Left out by contenders that have no lines of their own. */
  onLine?(handler: (line: string) => void): void;
  onDrain(handler: () => void): void;
  /** Whichever end closes, and whether or not the connection is there yet. */
  onClose(handler: () => void): void;
  /** Returns false when onDrain()'s handler is to be waited for. */
  write(bytes: Buffer): boolean;
  writeStr(text: string): unknown;
  /** Closes after what was written. */
  end(): void;
  /** Closes at once. */
  destroy(): void;
  info?(): ConnectionInfo;
}

export interface Listener {
  readonly port: number;
  close(): void;
}

/** What takes part in the network cases. */
export interface NetContender {
  readonly name: string;
  readonly kinds: readonly Kind[];
  /** Listens on 127.0.0.1; a connection is passed on once it is usable, after the handshake for instance. */
  listen(order: LoadedOrder, onConnection: (connection: Connection) => void): Promise<Listener>;
  /** Connects to 127.0.0.1 and calls either handler. */
  connect(
    order: LoadedOrder,
    port: number,
    onReady: (connection: Connection) => void,
    onError: (error: Error) => void,
  ): Connection;
}

/** What a client measured. */
export interface ClientResult extends ConnectionInfo {
  /** Nanoseconds from the first byte to the last. */
  readonly elapsed: number;
  /** Microseconds of processor time that this process took for it, threads included. */
  readonly cpu: number;
  /** Microseconds of the middle round trip, and of the slowest in a hundred. */
  readonly p50?: number;
  readonly p99?: number;
}

/**
 * The client's side of an exercise: resolves with what it measured, and rejects when anything is not as it should be.
 */
export type Client = (contender: NetContender, order: LoadedOrder, port: number) => Promise<ClientResult>;
