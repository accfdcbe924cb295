import { type BenchCase, roundsOf, type Settings } from '../harness/bench-case.js';
import type { ContenderModule, Kind } from '../harness/contenders.js';
import type { GroupName, Measure } from '../harness/saved-run.js';
import type { Order } from './contender.js';
import { memorySampler, steadyHeap } from './memory-sampler.js';
import { defaults, NetContenders } from './net-contenders.js';
import { type NetPlan, startNet } from './net-sampler.js';
import { WorkerProcess } from '../harness/worker-process.js';

const worker: URL = new URL('worker.mjs', import.meta.url);
const mebibyte = 1024 * 1024;

const time: Measure = { id: 'time', title: 'time', unit: 'ns', figure: true };
const cpu: Measure = { id: 'cpu', title: 'CPU', unit: 'ns', figure: false };
const p50: Measure = { id: 'p50', title: 'p50', unit: 'ns', figure: false };
const p99: Measure = { id: 'p99', title: 'p99', unit: 'ns', figure: true };
const server: Measure = { id: 'server', title: 'server', unit: 'bytes', figure: true };
const client: Measure = { id: 'client', title: 'client', unit: 'bytes', figure: true };

/** A case before it is known who takes part. */
interface Outline {
  readonly id: string;
  readonly title: string;
  readonly measures: readonly Measure[];
  readonly order: Partial<Order> & Pick<Order, 'exercise'>;
  /** What differs while warming up. */
  readonly warm: Partial<Order>;
  /** Operations of a sample, among which its time is divided. */
  readonly operations: (order: Order) => number;
  /** Times the usual rounds. */
  readonly factor?: number;
  /** Left out: all kinds of the group. */
  readonly kinds?: readonly Kind[];
}

const perWrite = ({ total, size }: Order): number => total / size;
const perCount = ({ count }: Order): number => count;

const throughput: Outline = {
  id: 'throughput',
  title: 'one-way throughput, 64 KiB writes',
  measures: [time, cpu],
  order: { exercise: 'stream', total: 512 * mebibyte, size: 65536 },
  warm: { total: 64 * mebibyte },
  operations: perWrite,
};

const smallWrites: Outline = {
  id: 'small-writes',
  title: 'one-way, 64-byte writes',
  measures: [time, cpu],
  // Shorter samples would be for a third about how long the compiler needs for the contender's loop.
  order: { exercise: 'stream', total: 64 * mebibyte, size: 64 },
  warm: { total: 4 * mebibyte },
  operations: perWrite,
};

const pingPong: Outline = {
  id: 'ping-pong',
  title: 'ping-pong, 64 bytes',
  measures: [time, cpu, p50, p99],
  order: { exercise: 'ping-pong', count: 20_000, size: 64 },
  warm: { count: 5000 },
  operations: perCount,
};

const lines: Outline = {
  id: 'lines',
  title: 'lines, 50 connections',
  measures: [time, cpu],
  order: { exercise: 'lines', count: 50_000, connections: 50 },
  warm: { count: 10_000 },
  operations: perCount,
};

const connect: Outline = {
  id: 'connect',
  title: 'connect, one line, close',
  measures: [time, cpu],
  order: { exercise: 'connections', count: 5000, connections: 16 },
  // The engine has compiled what a connection runs after some 20,000.
  warm: { count: 20_000 },
  operations: perCount,
};

const handshake: Outline = {
  id: 'handshake',
  title: 'handshake (ECDSA), one line, close',
  measures: [time, cpu],
  order: { exercise: 'connections', count: 120, connections: 8 },
  // The engine has compiled what a handshake runs after some 3,000.
  warm: { count: 3000 },
  operations: perCount,
  // Short samples spread more.
  factor: 3,
};

const handshakeRsa: Outline = {
  ...handshake,
  id: 'handshake-rsa',
  title: 'handshake (RSA), one line, close',
  order: { ...handshake.order, certificate: 'rsa' },
  factor: 1,
};

const authorities: Outline = {
  ...handshake,
  id: 'authorities',
  title: '141 authorities, fresh for each link',
  order: { ...handshake.order, trust: 'many', fresh: true, count: 24 },
  warm: { count: 24 },
  factor: 1,
  kinds: ['tls'],
};

const tcpOutlines: readonly Outline[] = [throughput, smallWrites, pingPong, lines, connect];
const tlsOutlines: readonly Outline[] = [
  throughput,
  smallWrites,
  { ...pingPong, factor: 1.7 },
  { ...lines, order: { ...lines.order, count: 20_000 }, warm: {}, factor: 2 },
  handshake,
  handshakeRsa,
  authorities,
];

/** The cases of plain TCP. */
export function tcpCases(modules: readonly ContenderModule[], settings: Settings): BenchCase[] {
  return casesOf('tcp', ['tcp'], tcpOutlines, 2000, '', modules, settings);
}

/** The cases of TLS; needs the folder with the certificates. */
export function tlsCases(
  modules: readonly ContenderModule[],
  settings: Settings,
  folder: string,
): BenchCase[] {
  return casesOf('tls', ['tls', 'starttls'], tlsOutlines, 1000, folder, modules, settings);
}

/** Lines on 50 connections, read by contenders of other modules: what they have in common with the case of this group. */
export function lineCase(
  contenders: Readonly<Record<string, URL>>,
  settings: Settings,
): Pick<BenchCase, 'measures' | 'contenders' | 'rounds' | 'start'> {
  const order = scaled({ ...defaults, folder: '', kind: 'tcp', ...lines.order }, settings.work);
  const warm = scaled({ ...order, ...lines.order, ...lines.warm }, settings.work);
  return {
    measures: [time, cpu],
    contenders: Object.keys(contenders),
    rounds: roundsOf(settings, 5, 9),
    start: (name) => {
      const process = new WorkerProcess(worker, [contenders[name]!.href, name], settings);
      return startNet(process, { order, warm, operations: lines.operations(order), ciphers: new Set() });
    },
  };
}

function casesOf(
  group: GroupName,
  kinds: readonly Kind[],
  outlines: readonly Outline[],
  idleConnections: number,
  folder: string,
  modules: readonly ContenderModule[],
  settings: Settings,
): BenchCase[] {
  const contenders = new NetContenders(modules, settings);
  const start = (label: string): WorkerProcess => contenders.start(label);
  const orderOf = (label: string, wanted: Partial<Order> & Pick<Order, 'exercise'>): Order =>
    scaled(contenders.order(label, folder, wanted), settings.work);

  const timed = outlines.map((outline): BenchCase => {
    const ciphers = new Set<string>();
    return {
      group,
      id: outline.id,
      title: outline.title,
      measures: outline.measures,
      baseline: `node/${group}`,
      contenders: contenders.labels(outline.kinds ?? kinds),
      rounds: roundsOf(settings, 5, 9, outline.factor),
      start: (label) => {
        const order = orderOf(label, outline.order);
        const warm = orderOf(label, { ...outline.order, ...outline.warm });
        const plan: NetPlan = { order, warm, operations: outline.operations(order), ciphers };
        return startNet(start(label), plan);
      },
    };
  });

  const memory: BenchCase = {
    group,
    id: 'memory',
    title: 'memory per idle connection',
    measures: [server, client],
    baseline: `node/${group}`,
    contenders: contenders.labels(kinds),
    rounds: roundsOf(settings, 2, 5),
    start: (label) => {
      const order = orderOf(label, { exercise: 'idle', count: idleConnections, connections: 50 });
      return Promise.resolve(memorySampler(() => contenders.start(label, steadyHeap), order));
    },
  };
  return [...timed, memory];
}

/** The order with a fraction of the work, in whole writes and the same number of messages on every connection. */
function scaled(order: Order, work: number): Order {
  if (work === 1) return order;
  const whole = (amount: number, step: number): number =>
    Math.max(1, Math.round((amount * work) / step)) * step;
  const connections = Math.max(1, Math.round(order.connections * Math.sqrt(work)));
  return {
    ...order,
    total: whole(order.total, order.size),
    count: whole(order.count, connections),
    connections,
  };
}
