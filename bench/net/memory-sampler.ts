import { setTimeout as sleep } from 'node:timers/promises';
import type { Sampler } from '../harness/bench-case.js';
import type { Sample } from '../harness/saved-run.js';
import type { WorkerProcess } from '../harness/worker-process.js';
import type { Order } from './contender.js';

/** Connections that are made and closed before anything is measured. */
const rehearsal = 100;

/**
 * For the processes that are measured. Their young generation has its full size from the start, as that of a server that has
 * worked for a while: when it grows depends on what was loaded, and not on connections.
 */
export const steadyHeap: readonly string[] = ['--min-semi-space-size=16'];

/** Until both ends have nothing left to do, in milliseconds. */
const quiet = 300;

/** Memory per idle connection: what two fresh processes grow by, server and client apart, when the connections are made. */
export function memorySampler(start: () => WorkerProcess, order: Order): Sampler {
  return {
    async sample(): Promise<Sample> {
      const server = start();
      const client = start();
      try {
        return await measure(server, client, order);
      } finally {
        await Promise.all([server.stop(), client.stop()]);
      }
    },
    stop: () => Promise.resolve(),
  };
}

async function measure(server: WorkerProcess, client: WorkerProcess, order: Order): Promise<Sample> {
  const { port } = await server.call<{ port: number }>('listen', order);
  await client.call('client', { ...order, count: Math.min(rehearsal, order.count), port });
  await client.call('release');
  await sleep(quiet);

  const before = await residentMemory(server, client);
  await client.call('client', { ...order, port });
  await sleep(quiet);
  const after = await residentMemory(server, client);
  return {
    server: (after.server - before.server) / order.count,
    client: (after.client - before.client) / order.count,
  };
}

async function residentMemory(
  server: WorkerProcess,
  client: WorkerProcess,
): Promise<{ server: number; client: number }> {
  const [ofServer, ofClient] = await Promise.all(
    [server, client].map((process) => process.call<{ resident: number }>('memory')),
  );
  return { server: ofServer!.resident, client: ofClient!.resident };
}
