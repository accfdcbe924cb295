import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import type { CrewOrders } from '../crew.js';
import type { Tell } from './tell.js';

/** Between two bytes of a peer that trickles, in milliseconds. */
const TRICKLE = 50;

/** What a client says first. */
async function recordHello(): Promise<Buffer> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const client = connectSecurely({ port, host: '127.0.0.1', servername: 'localhost' }).on('error', () => {});
  const [accepted] = (await once(server, 'connection')) as [Socket];
  const [hello] = (await once(accepted, 'data')) as [Buffer];
  client.destroy();
  accepted.destroy();
  server.close();
  return hello;
}

/** Connects `count` times: a third says nothing, a third half a hello, a third a byte from time to time. None ever ends. */
export async function stayStill({ port = 0, count }: CrewOrders, tell: Tell): Promise<void> {
  const hello = await recordHello();
  let gone = 0;
  for (let i = 0; i < count; i++) {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }).on('error', () => {});
    socket.resume();
    let trickle: NodeJS.Timeout | undefined;
    socket.once('close', () => {
      clearInterval(trickle);
      gone++;
      if (gone === count) tell('all are gone');
    });
    if (i % 3 === 1) socket.write(hello.subarray(0, hello.length / 2));
    if (i % 3 === 2) {
      let at = 0;
      trickle = setInterval(() => socket.write(hello.subarray(at, ++at)), TRICKLE);
    }
    await once(socket, 'connect');
  }
  tell('all are there');
}
