import type { Server } from 'node:net';
import type { Duplex } from 'node:stream';
import { hasShortCuts } from './short-cuts.js';

/*
 * What this project uses of Node.js and Node.js does not document: all of it, in one place. Each use does without when it
 * is missing, and is tested on every supported version (ARCHITECTURE.md has the table).
 */

/** The native connection, or listening server, below a `net.Socket` or `net.Server`. */
export interface NativeHandle {
  /** The operating system's descriptor; not on Windows. */
  readonly fd?: unknown;
  /** Bytes that libuv has been given and the kernel has not taken. */
  readonly writeQueueSize?: unknown;
  /** Bytes that libuv has ever been given. */
  readonly bytesWritten?: unknown;
  /** Makes a connection receive into a buffer of ours. */
  useUserBuffer?: (buffer: Uint8Array) => void;
  /** TCP connections have it, Unix domain ones do not. */
  setNoDelay?: (on: boolean) => void;
  /** Of a listening server: called for each connection with a status, and the native connection. */
  onconnection?: (this: object, status: number, handle: NativeHandle | undefined) => void;
  close: () => void;
}

/** Where a socket or server keeps its native half; null when it has none, or has lost it. */
export interface WithHandle {
  _handle?: NativeHandle | null;
}

/** What `net.Server` has had since its beginnings: binds and listens at once. */
export interface WithListen2 {
  _listen2?: (
    address: string | null,
    port: number | null,
    family: 4 | 6 | null,
    backlog: number,
    fd?: number,
  ) => void;
}

/** The native half of a socket or server; null when there is none. */
export function handleOf(owner: Duplex | Server): NativeHandle | null {
  return hasShortCuts ? ((owner as unknown as WithHandle)._handle ?? null) : null;
}

/** The function of a server that binds and listens at once; null when there is none. */
export function listen2Of(server: Server): WithListen2['_listen2'] | null {
  return hasShortCuts ? ((server as unknown as WithListen2)._listen2 ?? null) : null;
}
