// Says what a client finds that trusts what Node.js trusts by itself: by default-authorities.test.ts, in a process of its
// own, since Node.js reads what it trusts when it starts.
import { QObject, SIGNAL } from '@qt3/core-signals';
import { QtSSLSocket } from '../../../src/index.js';
import { plainPair } from '../../support/plain-pair.js';
import { watch } from '../../support/watch.js';

for (const file of process.argv.slice(2)) {
  const plain = await plainPair('localhost');
  const client = new QtSSLSocket(QtSSLSocket.Client, plain.client);
  const server = new QtSSLSocket(QtSSLSocket.Server, plain.server);
  server.setPathToCertificate(file);
  server.setPathToPrivateKey(file);
  QObject.connect(client, SIGNAL('certCheckFailed(int,const QString&)'), () => {});
  const atClient = watch(client);
  server.sslAccept();
  client.sslConnect();
  await atClient.connected.wait();
  console.log(client.verifyResult());
  for (const socket of [client, server, plain.client, plain.server]) socket.delete();
}
