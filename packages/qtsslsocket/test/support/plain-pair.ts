import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { SIGNAL } from '@qt3/core-signals';
import { QSocket } from '@qt3/qsocket';
import { registerAccepted } from '@qt3/qsocket/internal';
import { SignalSpy } from '@qt3/test-support';

/** Two QSockets at the two ends of one TCP connection. */
export interface PlainPair {
  readonly client: QSocket;
  readonly server: QSocket;
}

/** A port that takes one connection in. */
export interface OnePort {
  readonly port: number;
  /** The server's end of the connection, when there is one. */
  readonly accepted: Promise<QSocket>;
}

/**
 * Listens for one connection on a free port of 127.0.0.1. Until it comes the listener keeps no process running: a test that
 * fails before it has connected would otherwise keep mocha from its end.
 */
export async function listenOnce(): Promise<OnePort> {
  const listener = createServer({ allowHalfOpen: true, pauseOnConnect: true });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  listener.unref();
  const { port } = listener.address() as AddressInfo;
  const accepted = new Promise<QSocket>((resolve) => {
    listener.once('connection', (socket) => {
      const server = new QSocket();
      server.setSocket(registerAccepted(socket));
      listener.close();
      resolve(server);
    });
  });
  return { port, accepted };
}

/** Connects two QSockets with each other. */
export async function plainPair(host = 'localhost'): Promise<PlainPair> {
  const { port, accepted } = await listenOnce();
  const client = new QSocket();
  const connected = new SignalSpy(client, SIGNAL('connected()'));
  client.connectToHost(host, port);
  const [server] = await Promise.all([accepted, connected.wait()]);
  return { client, server };
}
