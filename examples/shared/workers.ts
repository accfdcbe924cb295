import cluster, { type Worker } from 'node:cluster';
import { Failure, UsageError } from './command-line.js';
import { counted } from './counted.js';
import { log } from './serving.js';

/** `--workers`, for parseOptions(). */
export const WORKERS_OPTION = { type: 'string', default: '1' } as const;

/** The most processes that make sense on any machine of today. */
const MOST_WORKERS = 256;

/**
 * Reads how many processes shall serve.
 *
 * @throws UsageError when it is no such number
 */
export function workersFrom(text: string): number {
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= MOST_WORKERS) return count;
  throw new UsageError(`'${text}' is not a number of workers: those go from 1 to ${MOST_WORKERS}.`);
}

/**
 * Serves in several processes that share the port: this program is started that often, as workers of a cluster. One that dies
 * is replaced. SIGINT and SIGTERM end them all.
 *
 * @param count - with 1, and in a worker, it serves by itself
 * @param serveAlone - serves in this process; returns the exit status
 * @returns the exit status
 * @throws Failure when the workers cannot serve
 */
export async function serveWithWorkers(count: number, serveAlone: () => Promise<number>): Promise<number> {
  if (count === 1 && !cluster.isWorker) return await serveAlone();
  if (cluster.isWorker) {
    try {
      return await serveAlone();
    } finally {
      // The channel to the primary would keep the process open.
      cluster.worker?.disconnect();
    }
  }
  const failed = await new Promise<boolean>((resolve) => runWorkers(count, resolve));
  if (failed) throw new Failure('the workers cannot serve.');
  log('all stopped');
  return 0;
}

/** Keeps this many workers running until SIGINT or SIGTERM, or until one fails by itself. */
function runWorkers(count: number, ended: (failed: boolean) => void): void {
  let isStopping = false;
  let failed = false;
  const running = new Set<Worker>();
  const start = (): void => void running.add(cluster.fork());
  const stop = (signal: NodeJS.Signals): void => {
    isStopping = true;
    for (const worker of running) worker.process.kill(signal);
  };
  cluster.on('exit', (worker, code, signal: NodeJS.Signals | null) => {
    running.delete(worker);
    // One that was killed left its place; one that ended by itself has said why, and another would say the same.
    if (!isStopping && signal !== null) {
      log(`worker ${worker.id} was ended by ${signal}: another takes its place`);
      start();
      return;
    }
    failed ||= code !== 0;
    if (!isStopping) stop('SIGTERM');
    if (running.size === 0) ended(failed);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop(signal));
  log(`${counted(count, 'worker')} of process ${process.pid}`);
  for (let i = 0; i < count; i++) start();
}
