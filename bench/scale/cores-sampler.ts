import type { Sampler } from '../harness/bench-case.js';
import type { Sample } from '../harness/saved-run.js';
import type { WorkerProcess } from '../harness/worker-process.js';
import type { ClientResult, Order } from '../net/contender.js';

/** What makes the processes of a contender: the primary of a cluster, and a client. */
export interface ClusterProcesses {
  readonly primary: () => WorkerProcess;
  readonly client: () => WorkerProcess;
}

/** The same work with one worker and with two, one after the other, in processes that are new for every sample. */
export function coresSampler(processes: ClusterProcesses, order: Order, warm: Order): Sampler {
  return {
    async sample(): Promise<Sample> {
      const one = await timeWith(1, processes, order, warm);
      const two = await timeWith(2, processes, order, warm);
      return { share: two / one, one, two };
    },
    stop: () => Promise.resolve(),
  };
}

/** Nanoseconds for one operation. */
async function timeWith(
  workers: number,
  processes: ClusterProcesses,
  order: Order,
  warm: Order,
): Promise<number> {
  const primary = processes.primary();
  const client = processes.client();
  try {
    const { port } = await primary.call<{ port: number }>('listen', { workers, order });
    await client.call('client', { ...warm, port });
    const { elapsed } = await client.call<ClientResult>('client', { ...order, port });
    const { accepted } = await primary.call<{ accepted: number[] }>('stop');
    const expected = connectionsOf(warm) + connectionsOf(order);
    const total = accepted.reduce((sum, own) => sum + own, 0);
    if (total !== expected) throw new Error(`the servers saw ${total} of ${expected} connections`);
    if (accepted.includes(0)) throw new Error(`not every worker had a connection: ${accepted.join(', ')}`);
    return elapsed / order.count;
  } finally {
    await Promise.all([primary.stop(), client.stop()]);
  }
}

function connectionsOf({ exercise, count, connections }: Order): number {
  return exercise === 'connections' ? count : connections;
}
