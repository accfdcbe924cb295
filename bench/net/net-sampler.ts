import type { Sampler } from '../harness/bench-case.js';
import type { Sample } from '../harness/saved-run.js';
import type { WorkerProcess } from '../harness/worker-process.js';
import type { ClientResult, Order } from './contender.js';

/** How a contender is warmed up and measured. */
export interface NetPlan {
  readonly order: Order;
  readonly warm: Order;
  /** Operations of a sample. */
  readonly operations: number;
  /** The ciphers seen in this case: there has to be one for all, or they do not do the same work. */
  readonly ciphers: Set<string>;
}

/**
 * Warms a contender up and makes sure that it does what it should: every byte compared, every connection counted on both
 * ends, the same cipher as everybody else, no stranger trusted. Server and client share the process: two would measure how
 * fast the kernel wakes them, which is the same for all, and spreads far more.
 */
export async function startNet(process: WorkerProcess, plan: NetPlan): Promise<Sampler> {
  const { order, warm, operations, ciphers } = plan;
  try {
    const { cipher } = await runOnce(process, { ...warm, full: true });
    if (order.kind !== 'tcp') {
      ciphers.add(cipher ?? 'none');
      if (ciphers.size > 1) throw new Error(`other ciphers than the baseline: ${[...ciphers].join(', ')}`);
      await expectRefusal(process, order);
    }
    await runOnce(process, warm);
  } catch (error) {
    await process.stop();
    throw error;
  }
  return {
    async sample(): Promise<Sample> {
      const { elapsed, cpu, p50, p99 } = await runOnce(process, order);
      return {
        time: elapsed / operations,
        cpu: (cpu * 1000) / operations,
        ...(p50 === undefined ? {} : { p50: p50 * 1000 }),
        ...(p99 === undefined ? {} : { p99: p99 * 1000 }),
      };
    },
    stop: () => process.stop(),
  };
}

async function runOnce(process: WorkerProcess, order: Order): Promise<ClientResult> {
  const { port } = await process.call<{ port: number }>('listen', order);
  const result = await process.call<ClientResult>('client', { ...order, port });
  const { accepted } = await process.call<{ accepted: number }>('stop');
  const expected = order.exercise === 'connections' ? order.count : order.connections;
  if (accepted !== expected) throw new Error(`the server saw ${accepted} of ${expected} connections`);
  return result;
}

/** A contender that trusts anybody saves itself work, and is of no use. */
async function expectRefusal(process: WorkerProcess, order: Order): Promise<void> {
  const { port } = await process.call<{ port: number }>('listen', order);
  await process.call('refuse', { ...order, port });
  await process.call('stop');
}
