import { setTimeout as sleep } from 'node:timers/promises';
import type { Sampler } from '../harness/bench-case.js';
import type { Sample } from '../harness/saved-run.js';
import type { WorkerProcess } from '../harness/worker-process.js';
import type { ClientResult, Order } from '../net/contender.js';

/** Connections on which the code is warmed up; they are closed before memory is looked at for the first time. */
const rehearsal = 100;

/** Until both ends have nothing left to do, in milliseconds. */
const quiet = 200;

/**
 * Lines on connections chosen at random. Server and client have processes of their own, new ones for every sample: what a
 * heap and a kernel have kept from a sample before would count as this one's.
 *
 * @param ciphers - those seen in this case: there has to be one for all, or they do not do the same work
 */
export function linesSampler(start: () => WorkerProcess, order: Order, ciphers: Set<string>): Sampler {
  return {
    async sample(): Promise<Sample> {
      const server = start();
      const client = start();
      try {
        return await measure(server, client, order, ciphers);
      } finally {
        await Promise.all([server.stop(), client.stop()]);
      }
    },
    stop: () => Promise.resolve(),
  };
}

async function measure(
  server: WorkerProcess,
  client: WorkerProcess,
  order: Order,
  ciphers: Set<string>,
): Promise<Sample> {
  const { port } = await server.call<{ port: number }>('listen', order);
  const few = { ...order, port, connections: Math.min(rehearsal, order.connections) };
  const all = { ...order, port };
  await client.call('open', few);
  await client.call('client', few);
  await client.call('release');
  await sleep(quiet);

  const before = await residentMemory(server);
  await client.call('open', all);
  // Every connection has been used once.
  await client.call('client', { ...all, full: true, count: order.connections });
  const used = await processorTime(server);
  const { elapsed, cpu, p50, p99, cipher } = await client.call<ClientResult>('client', all);
  const usedThen = await processorTime(server);
  await sleep(quiet);
  const after = await residentMemory(server);

  const { accepted } = await server.call<{ accepted: number }>('stop');
  const expected = few.connections + order.connections;
  if (accepted !== expected) throw new Error(`the server saw ${accepted} of ${expected} connections`);
  ciphers.add(cipher ?? 'none');
  if (ciphers.size > 1) throw new Error(`other ciphers than the baseline: ${[...ciphers].join(', ')}`);
  return {
    time: elapsed / order.count,
    cpu: ((usedThen - used) * 1000) / order.count,
    clientCpu: (cpu * 1000) / order.count,
    p50: p50! * 1000,
    p99: p99! * 1000,
    server: (after - before) / order.connections,
  };
}

async function residentMemory(process: WorkerProcess): Promise<number> {
  const { resident } = await process.call<{ resident: number }>('memory');
  return resident;
}

/** Microseconds. */
export async function processorTime(process: WorkerProcess): Promise<number> {
  const { cpu } = await process.call<{ cpu: number }>('usage');
  return cpu;
}
