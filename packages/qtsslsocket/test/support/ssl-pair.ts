import { QtSSLSocket } from '../../src/index.js';
import type { Credentials } from './credentials.js';
import { plainPair } from './plain-pair.js';
import { watch, type Watched } from './watch.js';

/** Two QtSSLSockets on top of two connected QSockets; no handshake has been started. */
export interface SslPair {
  readonly client: QtSSLSocket;
  readonly server: QtSSLSocket;
  readonly atClient: Watched;
  readonly atServer: Watched;
  /** Deletes both. */
  readonly delete: () => void;
}

/** The client trusts the authority of the credentials; the server shows their certificate. */
export async function sslPair(credentials: Credentials, host = 'localhost'): Promise<SslPair> {
  const plain = await plainPair(host);
  const client = new QtSSLSocket(QtSSLSocket.Client, plain.client);
  const server = new QtSSLSocket(QtSSLSocket.Server, plain.server);
  client.setPathToCACertFile(credentials.caFile);
  credentials.show(server);
  return {
    client,
    server,
    atClient: watch(client),
    atServer: watch(server),
    delete: () => {
      for (const socket of [client, server, plain.client, plain.server]) socket.delete();
    },
  };
}

/** The same after a handshake that succeeded. */
export async function securedPair(credentials: Credentials): Promise<SslPair> {
  const pair = await sslPair(credentials);
  pair.server.sslAccept();
  pair.client.sslConnect();
  await Promise.all([pair.atClient.connected.wait(), pair.atServer.accepted.wait()]);
  return pair;
}
