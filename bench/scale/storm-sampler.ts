import { readFileSync } from 'node:fs';
import type { Sampler } from '../harness/bench-case.js';
import type { Sample } from '../harness/saved-run.js';
import type { WorkerProcess } from '../harness/worker-process.js';
import type { ClientResult, Order } from '../net/contender.js';
import { processorTime } from './lines-sampler.js';

/**
 * Connections that are asked for all at once, from one process, while a client in another sends a line at a time. What counts
 * as sent again is what the kernel counts, for the whole machine.
 */
export function stormSampler(start: () => WorkerProcess, order: Order): Sampler {
  return {
    async sample(): Promise<Sample> {
      const processes = [start(), start(), start()] as const;
      try {
        return await measure(...processes, order);
      } finally {
        await Promise.all(processes.map((process) => process.stop()));
      }
    },
    stop: () => Promise.resolve(),
  };
}

async function measure(
  server: WorkerProcess,
  client: WorkerProcess,
  honest: WorkerProcess,
  order: Order,
): Promise<Sample> {
  const { port } = await server.call<{ port: number }>('listen', order);
  const all = { ...order, port };
  // A few at a time: the code is warm, and nothing has had to wait.
  const atATime = Math.min(16, order.count);
  await client.call('client', { ...all, connections: atATime });
  await honest.call('startHonest', all);

  const used = await processorTime(server);
  const repeatedBefore = connectionRequestsSentAgain();
  const { elapsed, cpu } = await client.call<ClientResult>('client', all);
  const repeated = connectionRequestsSentAgain() - repeatedBefore;
  const usedThen = await processorTime(server);

  const { p99 } = await honest.call<{ p99: number }>('finishHonest');
  const { accepted } = await server.call<{ accepted: number }>('stop');
  const expected = 2 * order.count + 1;
  // Where the queue is full the kernel answers with SYN cookies, and takes a confirmation that comes twice for two connections.
  if (accepted < expected) throw new Error(`the server saw ${accepted} of ${expected} connections`);
  return {
    time: elapsed / order.count,
    cpu: ((usedThen - used) * 1000) / order.count,
    clientCpu: (cpu * 1000) / order.count,
    p99: p99 * 1000,
    repeated,
  };
}

/** What the kernel has counted since it runs; NaN where it does not show it. */
function connectionRequestsSentAgain(): number {
  try {
    const [names = '', values = ''] = readFileSync('/proc/net/netstat', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('TcpExt:'));
    return Number(values.split(' ')[names.split(' ').indexOf('TCPSynRetrans')]);
  } catch {
    return NaN;
  }
}
