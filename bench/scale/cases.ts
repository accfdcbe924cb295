import { readFileSync } from 'node:fs';
import { roundsOf, type BenchCase, type Settings } from '../harness/bench-case.js';
import type { ContenderModule, Kind } from '../harness/contenders.js';
import type { Order } from '../net/contender.js';
import { NetContenders } from '../net/net-contenders.js';
import { coresSampler } from './cores-sampler.js';
import { linesSampler } from './lines-sampler.js';
import {
  clientCpu,
  growth,
  honestP99,
  leastShare,
  p50,
  p99,
  repeated,
  serverCpu,
  serverMemory,
  share,
  time,
  timeOfOne,
  timeOfTwo,
} from './measures.js';
import { populationCases } from './population-cases.js';
import { stormSampler } from './storm-sampler.js';

/** Connections of the cases about lines. */
const sizes: readonly { readonly kind: Kind; readonly connections: number }[] = [
  { kind: 'tcp', connections: 100 },
  { kind: 'tcp', connections: 1000 },
  { kind: 'tcp', connections: 4000 },
  { kind: 'tcp', connections: 16_000 },
  { kind: 'tls', connections: 4000 },
];

/** Connections that are asked for at once. */
const storm = 5000;

/** What a process needs besides its connections. */
const otherDescriptors = 100;

/** Many of something: connections, and objects with their connections. Needs the folder with the certificates. */
export function scaleCases(
  modules: readonly ContenderModule[],
  settings: Settings,
  folder: string,
): BenchCase[] {
  const contenders = new NetContenders(modules, settings);
  const limit = openFileLimit();
  const possible = (connections: number): Pick<BenchCase, 'impossible'> =>
    connections + otherDescriptors <= limit
      ? {}
      : { impossible: `a process may open ${limit} files here (ulimit -n)` };

  const lines = sizes.map(({ kind, connections: size }): BenchCase => {
    const connections = part(size, settings.work, 8);
    const ciphers = new Set<string>();
    return {
      group: 'scale',
      id: kind === 'tcp' ? `lines-${size}` : `${kind}-lines-${size}`,
      title: `a line on one of ${size.toLocaleString('en')} ${kind === 'tcp' ? '' : 'TLS '}connections`,
      measures: [time, serverCpu, clientCpu, p50, p99, serverMemory],
      baseline: `node/${kind}`,
      contenders: contenders.labelsOfModules([kind]),
      rounds: roundsOf(settings, 3, 9),
      ...(kind === 'tcp' ? { point: { curve: 'a line', of: 'connections', size } } : {}),
      ...possible(connections),
      start: (label) => {
        const order = contenders.order(label, folder, {
          exercise: 'scattered',
          connections,
          count: Math.max(connections, part(60_000, settings.work, 64)),
        });
        return Promise.resolve(linesSampler(() => contenders.start(label), order, ciphers));
      },
    };
  });

  const connections = part(storm, settings.work, 8);
  const storms: BenchCase = {
    group: 'scale',
    id: 'storm',
    title: `${storm.toLocaleString('en')} connections at once`,
    measures: [time, serverCpu, clientCpu, honestP99, repeated],
    baseline: 'node/tcp',
    contenders: contenders.labelsOfModules(['tcp']),
    rounds: roundsOf(settings, 3, 9),
    ...possible(connections),
    start: (label) => {
      const order: Order = contenders.order(label, folder, {
        exercise: 'connections',
        connections,
        count: connections,
      });
      return Promise.resolve(stormSampler(() => contenders.start(label), order));
    },
  };
  return [
    ...lines,
    storms,
    ...coresCases(contenders, settings, folder),
    ...populationCases(modules, settings),
  ];
}

/** What two processes serve beside one: `node:cluster` shares the connections out. */
function coresCases(contenders: NetContenders, settings: Settings, folder: string): BenchCase[] {
  const outlines = [
    { kind: 'tcp', id: 'cores-lines', title: 'lines, 64 connections', exercise: 'lines', count: 64_000 },
    { kind: 'tls', id: 'cores-handshakes', title: 'handshakes (RSA)', exercise: 'connections', count: 1200 },
  ] as const;
  return outlines.map(({ kind, id, title, exercise, count }) => ({
    group: 'scale',
    id,
    title,
    measures: [share, leastShare, growth, timeOfOne, timeOfTwo, serverCpu, clientCpu],
    baseline: `node/${kind}`,
    contenders: contenders.labelsOfModules([kind]),
    rounds: roundsOf(settings, 3, 9),
    start: (label) => {
      const connections = part(64, settings.work, 8);
      const most = part(count, settings.work, connections);
      const order = contenders.order(label, folder, {
        exercise,
        connections,
        certificate: 'rsa',
        count: most - (most % connections),
      });
      const warm = { ...order, count: connections * Math.max(1, Math.round(most / connections / 4)) };
      const processes = {
        primary: () => contenders.startPrimary(label),
        client: () => contenders.startLightClient(label),
      };
      return Promise.resolve(coresSampler(processes, order, warm));
    },
  }));
}

/** A fraction of an amount; at least that many. */
function part(amount: number, work: number, least: number): number {
  return Math.max(Math.min(amount, least), Math.round(amount * work));
}

/** How many files a process may open; Node.js raises its own limit to the highest that is allowed. */
function openFileLimit(): number {
  try {
    const [, limit] = /^Max open files +\S+ +(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
    return Number(limit ?? Infinity);
  } catch {
    // No such file: no such limit that could be read.
    return Infinity;
  }
}
