import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Process } from './process.js';

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
