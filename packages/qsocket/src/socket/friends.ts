import type { QObject } from '@qt3/core-signals';
import type { SocketConnection } from './socket-connection.js';
import type { DetachedConnection, DetachObserver } from './detached-socket.js';

/**
 * What QSocket lets its siblings do, and only them: its static block fills these in. The objects are QSockets; their class is
 * above this file.
 */
export interface Friends {
  connectionOf: (socket: QObject) => SocketConnection;
  detachConnection: (socket: QObject, observer: DetachObserver) => DetachedConnection | null;
}

function missing(): never {
  throw new Error('QSocket has not been loaded');
}

export const friends: Friends = { connectionOf: missing, detachConnection: missing };
