import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { createServer, type TLSSocket } from 'node:tls';
import { connectSocket } from '@qt3/qsocket';
import { testTransport, type TransportPair } from '@qt3/test-support/transport';
import { QtSSLSocket } from '../../src/index.js';
import { Credentials } from '../support/credentials.js';

let credentials: Credentials;

before(async () => {
  credentials = await Credentials.create();
});

after(() => credentials.remove());

/** The link of a QtSSLSocket, taken from it when it stands. */
async function link(): Promise<TransportPair> {
  const server = createServer({
    cert: readFileSync(credentials.folder.pathTo('server.pem')),
    key: readFileSync(credentials.folder.pathTo('server.key')),
    allowHalfOpen: true,
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const connected = once(server, 'connection') as Promise<[Socket]>;
  const accepted = once(server, 'secureConnection') as Promise<[TLSSocket]>;
  const socket = new QtSSLSocket();
  socket.setPathToCACertFile(credentials.caFile);
  await connectSocket(socket, '127.0.0.1', (server.address() as AddressInfo).port);
  const transport = socket.transport();
  if (transport === null) throw new Error('There is no link');
  transport.pause();
  const [[plain], [far]] = await Promise.all([connected, accepted]);
  const release = (): Promise<void> => {
    socket.delete();
    server.close();
    return Promise.resolve();
  };
  return { transport, far: far.pause(), cut: () => plain.resetAndDestroy(), release };
}

testTransport('A TLS link', link);
