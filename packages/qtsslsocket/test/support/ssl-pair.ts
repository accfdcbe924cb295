import { QtSSLSocket, type SslSession } from '../../src/index.js';
import type { Credentials } from './credentials.js';
import { listenOnce, plainPair } from './plain-pair.js';
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

/** Starts the handshake at both ends, and waits until the link stands. */
export async function secure(pair: SslPair): Promise<void> {
  pair.server.sslAccept();
  pair.client.sslConnect();
  await Promise.all([pair.atClient.connected.wait(), pair.atServer.accepted.wait()]);
}

/** Secures a pair, and waits for the session; with TLS 1.3 it comes with or after the first data. */
export async function sessionOf(pair: SslPair): Promise<SslSession> {
  await secure(pair);
  for (let i = 1; ; i += 1) {
    pair.server.writeBlock('x');
    await pair.atClient.readyRead.wait(i);
    const session = pair.client.session();
    if (session !== null) return session;
  }
}

/** The same after a handshake that succeeded. `prepare` is called before it. */
export async function securedPair(
  credentials: Credentials,
  prepare: (pair: SslPair) => void = () => {},
): Promise<SslPair> {
  const pair = await sslPair(credentials);
  prepare(pair);
  await secure(pair);
  return pair;
}

/** Two QtSSLSockets of which the client made the connection itself, with connectToHost(). */
export async function directPair(
  credentials: Credentials,
  prepare: (pair: SslPair) => void = () => {},
): Promise<SslPair> {
  const { port, accepted } = await listenOnce();
  const [client, server] = [new QtSSLSocket(), new QtSSLSocket(QtSSLSocket.Server)];
  client.setPathToCACertFile(credentials.caFile);
  credentials.show(server);
  const pair: SslPair = {
    client,
    server,
    atClient: watch(client),
    atServer: watch(server),
    delete: () => {
      const inner = server.socket();
      for (const socket of [client, server, inner]) socket?.delete();
    },
  };
  prepare(pair);
  client.connectToHost('localhost', port);
  server.setSocket(await accepted);
  server.sslAccept();
  await Promise.all([pair.atClient.connected.wait(), pair.atServer.accepted.wait()]);
  return pair;
}
