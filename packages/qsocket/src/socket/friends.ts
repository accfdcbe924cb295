import type { SocketConnection } from './socket-connection.js';
import type { DetachedSocket, DetachedConnection, DetachObserver } from './detached-socket.js';
import type { QSocket } from './qsocket.js';

/** What QSocket lets its siblings do, and only them: its static block fills these in. */
export interface Friends {
  connectionOf: (socket: QSocket) => SocketConnection;
  detachConnection: (socket: QSocket, observer: DetachObserver) => DetachedConnection | null;
  release: (socket: QSocket, detached: DetachedSocket) => void;
}

function missing(): never {
  throw new Error('QSocket has not been loaded');
}

export const friends: Friends = { connectionOf: missing, detachConnection: missing, release: missing };
