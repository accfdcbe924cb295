import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Process } from './process.js';

/** Below the ports that the system hands out by itself, so that nobody gets one before the server binds it. */
const FIRST = 20_000;
const LAST = 32_000;

/** A port of the loopback address on which nobody listens. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = randomInt(FIRST, LAST);
    if (await isFree(port)) return port;
  }
  throw new Error('no free port found');
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}

/** Waits until `server` takes connections on a port. */
export async function listening(server: Process, port: number, milliseconds = 20_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await answers(port))) {
    if (!server.runs) throw new Error(`${server.title} ended (${String(server.status)})\n${server.output}`);
    if (Date.now() > end)
      throw new Error(`${server.title} does not listen on port ${port}\n${server.output}`);
    await sleep(50);
  }
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
