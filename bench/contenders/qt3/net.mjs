// The sockets, driven as ported code would: QServerSocket, QSocket, QtSSLSocket and their signals.
import { Connecting } from './connecting.mjs';
import { PlainClient } from './plain-client.mjs';
import { Server } from './server.mjs';

export const netAdapters = [
  {
    name: 'qt3',
    kinds: ['tcp', 'tls', 'starttls'],
    async listen(q, onConn) {
      const server = new Server(q, onConn);
      // In a worker of a cluster the port is not known at once.
      await server.whenListening();
      return { port: server.port(), close: () => server.delete() };
    },
    connect: (q, port, onReady, onError) =>
      q.kind === 'tcp'
        ? new PlainClient(port, onReady, onError)
        : new Connecting(q, port, onReady, onError).conn,
  },
];
