import type { SocketConnection } from './socket-connection.js';
import type { Handed, HandOver, HandOverObserver } from './hand-over.js';
import type { QSocket } from './qsocket.js';

/** What QSocket lets its siblings do, and nobody else: its static block fills these in. */
export interface Friends {
  connectionOf: (socket: QSocket) => SocketConnection;
  handOver: (socket: QSocket, observer: HandOverObserver) => HandOver | null;
  giveBack: (socket: QSocket, handed: Handed) => void;
}

function missing(): never {
  throw new Error('QSocket has not been loaded');
}

export const friends: Friends = { connectionOf: missing, handOver: missing, giveBack: missing };
