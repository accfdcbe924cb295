import { randomInt } from 'node:crypto';
import { canListen } from './can-listen.js';

/** Below the ports that the system hands out by itself, so that no other program gets one before the server binds it. */
const FIRST = 20_000;
const LAST = 32_000;

/** A port of the loopback address on which no program listens. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = randomInt(FIRST, LAST);
    if (await canListen('127.0.0.1', port)) return port;
  }
  throw new Error('no free port found');
}
