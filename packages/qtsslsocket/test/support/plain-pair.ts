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

/** Connects two QSockets with each other. */
export async function plainPair(host = 'localhost'): Promise<PlainPair> {
  const listener = createServer({ allowHalfOpen: true, pauseOnConnect: true });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const server = new QSocket();
  const accepted = new Promise<void>((resolve) => {
    listener.once('connection', (socket) => {
      server.setSocket(registerAccepted(socket));
      listener.close();
      resolve();
    });
  });
  const client = new QSocket();
  const connected = new SignalSpy(client, SIGNAL('connected()'));
  client.connectToHost(host, (listener.address() as AddressInfo).port);
  await Promise.all([connected.wait(), accepted]);
  return { client, server };
}
