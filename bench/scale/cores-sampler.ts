import { availableParallelism } from 'node:os';
import type { Sampler } from '../harness/bench-case.js';
import type { Sample } from '../harness/saved-run.js';
import type { WorkerProcess } from '../harness/worker-process.js';
import type { ClientResult, Order } from '../net/contender.js';
import { processorTime } from './lines-sampler.js';

/** What makes the processes of a case: the primary of a contender's cluster, and a client. */
export interface ClusterProcesses {
  readonly primary: () => WorkerProcess;
  readonly client: () => WorkerProcess;
}

/** What it takes to serve, in nanoseconds for one operation. */
interface Service {
  readonly time: number;
  /** Of the server: its primary process and its workers. */
  readonly cpu: number;
  readonly clientCpu: number;
}

/** The same work with one worker and with two, one after the other, in processes that are new for every sample. */
export function coresSampler(processes: ClusterProcesses, order: Order, warm: Order): Sampler {
  return {
    async sample(): Promise<Sample> {
      const one = await serviceOf(1, processes, order, warm);
      const two = await serviceOf(2, processes, order, warm);
      return {
        share: two.time / one.time,
        least: leastShare(one, availableParallelism()),
        growth: two.cpu / one.cpu,
        one: one.time,
        two: two.time,
        cpu: two.cpu,
        clientCpu: two.clientCpu,
      };
    },
    stop: () => Promise.resolve(),
  };
}

/**
 * The least that two workers may take of one's time where the client needs the same cores: as much as the work of both ends
 * takes of all cores, or half of the server's own, whichever is more.
 */
function leastShare({ time, cpu, clientCpu }: Service, cores: number): number {
  return Math.max(cpu / 2, (cpu + clientCpu) / cores) / time;
}

async function serviceOf(
  workers: number,
  processes: ClusterProcesses,
  order: Order,
  warm: Order,
): Promise<Service> {
  const primary = processes.primary();
  const client = processes.client();
  try {
    const { port } = await primary.call<{ port: number }>('listen', { workers, order });
    await client.call('client', { ...warm, port });
    const used = await processorTime(primary);
    const { elapsed, cpu } = await client.call<ClientResult>('client', { ...order, port });
    const usedThen = await processorTime(primary);
    const { accepted } = await primary.call<{ accepted: number[] }>('stop');
    const expected = connectionsOf(warm) + connectionsOf(order);
    const total = accepted.reduce((sum, own) => sum + own, 0);
    if (total !== expected) throw new Error(`the servers saw ${total} of ${expected} connections`);
    if (accepted.includes(0)) throw new Error(`not every worker had a connection: ${accepted.join(', ')}`);
    return {
      time: elapsed / order.count,
      cpu: ((usedThen - used) * 1000) / order.count,
      clientCpu: (cpu * 1000) / order.count,
    };
  } finally {
    await Promise.all([primary.stop(), client.stop()]);
  }
}

function connectionsOf({ exercise, count, connections }: Order): number {
  return exercise === 'connections' ? count : connections;
}
