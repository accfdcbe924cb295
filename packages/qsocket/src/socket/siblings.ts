import type { Transport } from '../transport/transport.js';
import type { ConnectionKind } from './connection-kind.js';
import { friends } from './friends.js';
import type { DetachedConnection, DetachObserver } from './detached-socket.js';
import type { QSocket } from './qsocket.js';

/**
 * Takes the connection away from a socket, to put TLS on top of it.
 *
 * The socket's own signals lose all their connections; from then on it shows only the state and the addresses that
 * its new owner sets, and refuses connectToHost(), writeBlock(), close() and setSocket() with a warning.
 *
 * @param observer - learns when the socket is deleted
 * @returns null when the socket has no connection, open or opening, or has given it away before; nothing has changed
 */
export function detachConnection(socket: QSocket, observer: DetachObserver): DetachedConnection | null {
  return friends.detachConnection(socket, observer);
}

/** What is known of a transport that a socket is given. */
export interface AdoptedTransport {
  /** What state() shows from now on. A value of its own for a handshake is possible. */
  state: number;
  /** What peerName() shows. */
  peerName: string;
  /** Where such a connection differs from a plain one. */
  kind?: ConnectionKind;
}

/**
 * Gives a socket a transport in place of any present connection. Nothing is emitted by this. In a state before Connected,
 * what is written waits until the transport reports that it is connected.
 */
export function adoptTransport(
  socket: QSocket,
  transport: Transport,
  { state, peerName, kind }: AdoptedTransport,
): void {
  friends.connectionOf(socket).adopt(transport, state, peerName, kind ?? null);
}

/** Changes what state() shows, for a connection that has states of its own on the way to Connected. */
export function setConnectionState(socket: QSocket, state: number): void {
  friends.connectionOf(socket).setState(state);
}

/** What lies between a socket and the wire; null without a connection. */
export function transportOf(socket: QSocket): Transport | null {
  return friends.connectionOf(socket).transport;
}

/**
 * Calls back once when the socket's connection, or its attempt at one, is over or given away. There is no signal for that:
 * close() and detachConnection() are silent. Where there is one, it comes after this.
 *
 * @returns a function that unsubscribes
 */
export function onceEnded(socket: QSocket, callback: () => void): () => void {
  return friends.connectionOf(socket).onceEnded(callback);
}
