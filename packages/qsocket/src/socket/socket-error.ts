import { SocketState } from './socket-state.js';

/** The codes of error(int) (Qt 3.3, QSocket::Error). */
export const SocketError = {
  /** The connection could not be made, for whatever reason. */
  ErrConnectionRefused: 0,
  /** The host name was not found. */
  ErrHostNotFound: 1,
  /** The connection broke in another way than by the peer closing or resetting it. */
  ErrSocketRead: 2,
} as const;
export type SocketError = (typeof SocketError)[keyof typeof SocketError];

/** The peer is gone: Qt 3 emits connectionClosed(), like an orderly end (oracle net/client). */
export const PEER_GONE = -1;

const gone = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ESHUTDOWN', 'ENOTCONN']);

/**
 * The code for error(int) when a transport fails: the one place where Node's errors are mapped to Qt's.
 *
 * @param state - the state in which it failed
 * @returns the code for error(int), or `PEER_GONE`
 */
export function errorCodeOf(error: Error, state: number): number {
  if (state === SocketState.HostLookup) return SocketError.ErrHostNotFound;
  if (state === SocketState.Connecting) return SocketError.ErrConnectionRefused;
  return gone.has(codeOf(error)) ? PEER_GONE : SocketError.ErrSocketRead;
}

/** The `code` of an error of Node.js, or of this project; '' when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
