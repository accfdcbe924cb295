import { QtSSLSocket } from '../../src/index.js';
import { OpensslPeer } from './openssl.js';
import { listenOnce } from './plain-pair.js';
import { watch } from './watch.js';

/**
 * What `openssl s_client` says that connects to a server of ours, is greeted, and ends.
 *
 * @param options - of s_client
 * @param prepare - sets the server up
 * @param look - is called with the server when the link is there
 */
export async function greetClient(
  options: readonly string[],
  prepare: (server: QtSSLSocket) => void,
  look: (server: QtSSLSocket) => void = () => undefined,
): Promise<string> {
  const { port, accepted } = await listenOnce();
  const peer = new OpensslPeer('s_client', '-connect', `127.0.0.1:${String(port)}`, ...options);
  const plain = await accepted;
  const server = new QtSSLSocket(QtSSLSocket.Server, plain);
  const atServer = watch(server);
  prepare(server);
  server.sslAccept();
  await atServer.accepted.wait();
  look(server);
  server.writeBlock('220 hello\n');
  await peer.says(/220 hello/);
  server.close();
  peer.process.stdin.end();
  const said = await peer.ended();
  for (const socket of [server, plain]) socket.delete();
  return said;
}
