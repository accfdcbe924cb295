import { withCode } from '@qt3/core-signals/internal';
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
  throw withCode(new Error('QSocket has not been loaded'), 'ERR_QSOCKET_NOT_LOADED');
}

export const friends: Friends = { connectionOf: missing, detachConnection: missing };
