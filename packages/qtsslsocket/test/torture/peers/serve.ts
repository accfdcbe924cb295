import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { CrewOrders } from '../crew.js';
import { GO_AHEAD, START } from '../echo-server.js';
import type { Tell } from './tell.js';

/** A TLS server that sends back a line, for our clients; one in ten hangs up rudely. */
export async function serve(orders: CrewOrders, tell: Tell): Promise<void> {
  const { certificate = '', key = '', upgrade = false } = orders;
  const secureContext = createSecureContext({ cert: readFileSync(certificate), key: readFileSync(key) });
  let served = 0;
  const secure = (plain: Socket): void => {
    const socket = new TLSSocket(plain, { isServer: true, secureContext });
    socket.on('error', () => {});
    socket.on('data', (bytes: Buffer) => {
      socket.write(bytes, () => {
        if (++served % 10 === 0) socket.end();
      });
    });
  };
  const server = createServer({ noDelay: true }, (plain) => {
    plain.on('error', () => {});
    if (!upgrade) {
      secure(plain);
      return;
    }
    plain.once('data', (bytes: Buffer) => {
      if (bytes.toString() !== START) throw new Error(`the client said ${JSON.stringify(bytes.toString())}`);
      plain.pause();
      plain.write(GO_AHEAD);
      secure(plain);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  tell('listening', { port: (server.address() as AddressInfo).port });
}
