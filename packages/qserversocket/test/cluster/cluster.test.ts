import { fork, type ChildProcess } from 'node:child_process';
import { on, once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { descriptorOf } from '@qt3/qsocket/internal';
import { expect } from 'chai';
import type { Report } from './program.js';

const program = fileURLToPath(new URL('./program.ts', import.meta.url));

interface Options {
  /** Whether each worker has its port for itself. */
  readonly exclusive?: boolean;
  /** What the workers inherit. */
  readonly inherited?: Server;
}

/** A cluster in processes of its own. */
class Cluster implements AsyncDisposable {
  readonly #primary: ChildProcess;
  readonly #reports: AsyncIterator<[Report]>;

  constructor(policy: 'rr' | 'none', workers: number, address: string, port = 0, options: Options = {}) {
    const { exclusive = false, inherited } = options;
    this.#primary = fork(program, [String(workers), address, String(port), exclusive ? 'exclusive' : ''], {
      execArgv: ['--conditions=@qt3/source', '--import', 'tsx'],
      env: { ...process.env, NODE_CLUSTER_SCHED_POLICY: policy },
      cwd: fileURLToPath(new URL('.', import.meta.url)),
      stdio: [
        'ignore',
        'inherit',
        'inherit',
        'ipc',
        inherited === undefined ? 'ignore' : descriptorOf(inherited),
      ],
    });
    this.#reports = on(this.#primary, 'message') as AsyncIterator<[Report]>;
  }

  /** The next worker that knows whether it listens. */
  async worker(): Promise<Report> {
    const { value } = (await this.#reports.next()) as IteratorResult<[Report], never>;
    return value[0];
  }

  async workers(count: number): Promise<Report[]> {
    const reports: Report[] = [];
    while (reports.length < count) reports.push(await this.worker());
    return reports;
  }

  kill(): void {
    this.#primary.send('kill');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#primary.disconnect();
    await once(this.#primary, 'exit');
  }
}

/** Which worker serves a connection. */
async function ask(socket: Socket): Promise<number> {
  socket.end('?');
  return Number(await text(socket));
}

async function askAll(port: number, count: number): Promise<Map<number, number>> {
  const sockets = Array.from({ length: count }, () =>
    connect({ port, host: '127.0.0.1', allowHalfOpen: true }),
  );
  const served = new Map<number, number>();
  for (const worker of await Promise.all(sockets.map(ask))) served.set(worker, (served.get(worker) ?? 0) + 1);
  return served;
}

/**
 * Asks until this many workers have answered, in rounds of ten times as many connections, of which all are answered. Each
 * gets ten of them, or nearly: a worker that has not confirmed one connection yet is passed over, on a busy machine often.
 *
 * @returns the numbers of the workers, sorted
 */
async function askUntil(port: number, workers: number): Promise<number[]> {
  const all = new Set<number>();
  while (all.size < workers) {
    const served = await askAll(port, 10 * workers);
    expect(sum(served)).to.equal(10 * workers);
    for (const worker of served.keys()) all.add(worker);
  }
  return [...all].sort();
}

function sum(counts: Map<number, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

describe('QServerSocket in a cluster', function () {
  this.timeout(120_000);

  it('shares a port among four workers, in turns', async () => {
    await using cluster = new Cluster('rr', 4, '0.0.0.0');
    const reports = await cluster.workers(4);
    for (const { atOnce, known, warnings, published, hasNodeServer } of reports) {
      expect(atOnce.ok).to.equal(true);
      expect(known.ok).to.equal(true);
      expect(known.address).to.equal('0.0.0.0');
      expect(warnings).to.deep.equal([]);
      expect([published, hasNodeServer]).to.deep.equal([1, true]);
    }
    const [port = 0, ...others] = new Set(reports.map(({ known }) => known.port));
    expect(others).to.deep.equal([]);
    expect(await askUntil(port, 4)).to.deep.equal([1, 2, 3, 4]);
  });

  it('shares a port of one address where the workers take connections as they can', async function () {
    if (process.platform === 'win32') this.skip();
    await using cluster = new Cluster('none', 2, '127.0.0.1');
    const [first, second] = await cluster.workers(2);
    expect(first?.known.port).to.equal(second?.known.port);
    const served = await askAll(first?.known.port ?? 0, 40);
    expect(sum(served)).to.equal(40);
  });

  it('keeps a port for one worker that asks for that', async () => {
    await using cluster = new Cluster('rr', 2, '127.0.0.1', 0, { exclusive: true });
    const [first, second] = await cluster.workers(2);
    expect(first?.atOnce).to.deep.equal(first?.known);
    expect(first?.known.port).to.not.equal(second?.known.port);
    for (const { worker, known } of [first!, second!])
      expect(await askUntil(known.port, 1)).to.deep.equal([worker]);
  });

  it("listens on a worker's own descriptor, where Node.js would take the primary's", async function () {
    if (process.platform === 'win32') this.skip();
    const listener = createServer().listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const { port } = listener.address() as AddressInfo;
    await using cluster = new Cluster('rr', 1, 'descriptor', 0, { inherited: listener });
    const { known } = await cluster.worker();
    listener.close();
    expect(known).to.deep.equal({ ok: true, port, address: '127.0.0.1' });
    expect(sum(await askAll(port, 4))).to.equal(4);
  });

  it('refuses no connection while a worker is killed and replaced', async () => {
    await using cluster = new Cluster('rr', 2, '127.0.0.1');
    const [report] = await cluster.workers(2);
    const port = report?.known.port ?? 0;
    cluster.kill();
    const replaced = cluster.worker();
    const refused: string[] = [];
    const isReplaced = new AbortController();
    void replaced.then(() => isReplaced.abort());
    while (!isReplaced.signal.aborted) {
      const socket = connect(port, '127.0.0.1');
      // One that was given to the worker as it died may be reset; none may be refused.
      await once(socket, 'connect').catch((error: unknown) => refused.push(String(error)));
      socket.destroy();
    }
    expect(refused).to.deep.equal([]);
    expect((await replaced).known).to.deep.equal({ ok: true, port, address: '127.0.0.1' });
    expect(await askUntil(port, 2)).to.deep.equal([2, 3]);
  });

  it('says a moment later that a port is in use', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    try {
      await using cluster = new Cluster('rr', 1, '127.0.0.1', port);
      const { atOnce, known, warnings, published, hasNodeServer } = await cluster.worker();
      expect(atOnce).to.deep.equal({ ok: true, port, address: '127.0.0.1' });
      expect(known).to.deep.equal({ ok: false, port: 0, address: '0.0.0.0' });
      expect(warnings).to.deep.equal(['QServerSocket: failed to bind or listen to the socket']);
      expect([published, hasNodeServer]).to.deep.equal([0, false]);
    } finally {
      taken.close();
    }
  });
});
