import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect as connectPlain, type Socket } from 'node:net';
import { connect, createSecureContext } from 'node:tls';
import type { CrewOrders } from '../crew.js';
import { connectInClear } from './in-clear.js';
import type { Tell } from './tell.js';

/** Handshakes under way at once. */
const AT_ONCE = 16;

/** One peer in this many is rude: it resets the connection, or closes it in the middle of the handshake, in turn. */
const RUDE = 10;

/** Makes `count` handshakes, one line each; reports the number of those that were completed. */
export async function shakeHands(orders: CrewOrders, tell: Tell): Promise<void> {
  const { port = 0, caFile, count, upgrade = false } = orders;
  const ca = readFileSync(caFile);
  const contexts = ['TLSv1.2', 'TLSv1.3'].map((version) => {
    const maxVersion = version as 'TLSv1.2' | 'TLSv1.3';
    return createSecureContext({ ca, minVersion: maxVersion, maxVersion });
  });
  let next = 0;
  let completed = 0;
  const work = async (): Promise<void> => {
    for (let i = next++; i < count; i = next++) {
      const plain = upgrade ? await connectInClear(port) : connectPlain({ port, host: '127.0.0.1' });
      plain.on('error', () => {});
      if (i % (2 * RUDE) === 0) {
        await goAway(plain);
        continue;
      }
      const socket = connect({ socket: plain, servername: 'localhost', secureContext: contexts[i % 2] });
      await once(socket, 'secureConnect');
      socket.write(`handshake ${i}\n`);
      const [answer] = (await once(socket, 'data')) as [Buffer];
      if (answer.toString() !== `handshake ${i}\n`)
        throw new Error(`handshake ${i}: ${JSON.stringify(answer.toString())} came back`);
      const closed = once(socket, 'close');
      if (i % RUDE === 0) plain.resetAndDestroy();
      else socket.end();
      await closed;
      completed++;
      if (completed % 1000 === 0) console.error(`  ${completed} of ${count} handshakes`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  tell('done', { completed });
}

/** Begins a handshake and is gone. */
async function goAway(socket: Socket): Promise<void> {
  const closed = once(socket, 'close');
  socket.end(Buffer.from('160301020001000000', 'hex')).resume();
  await closed;
}
