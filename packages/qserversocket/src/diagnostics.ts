import type { QObject } from '@qt3/core-signals';
import { Diagnostic } from '@qt3/qsocket/internal';

interface Listening {
  readonly [key: string]: unknown;
  /** The QServerSocket. */
  readonly server: QObject;
}

interface Connection extends Listening {
  /** The descriptor. */
  readonly socket: number;
}

/** A server listens. */
export const listening: Diagnostic<Listening> = new Diagnostic<Listening>('qt3.qserversocket.listening');

/** A server has got a connection, and is about to pass its descriptor to newConnection(). */
export const connection: Diagnostic<Connection> = new Diagnostic<Connection>('qt3.qserversocket.connection');
