import { Diagnostic } from '@qt3/qsocket/internal';
import type { QServerSocket } from './qserversocket.js';

/** A server listens. */
export const listening = new Diagnostic<{ server: QServerSocket }>('qt3.qserversocket.listening');

/** A server has got a connection, and is about to pass its descriptor to newConnection(). */
export const connection = new Diagnostic<{ server: QServerSocket; socket: number }>(
  'qt3.qserversocket.connection',
);
