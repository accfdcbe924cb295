import { roundsOf, type BenchCase, type Sampler, type Settings } from '../harness/bench-case.js';
import type { ContenderModule } from '../harness/contenders.js';
import type { Measure, Sample } from '../harness/saved-run.js';
import { WorkerProcess } from '../harness/worker-process.js';

const worker: URL = new URL('population-worker.mjs', import.meta.url);

const baseline = 'node:events';
/** Others have no objects that are deleted. */
const contenders: readonly string[] = [baseline, 'qt3'];

const measures: readonly Measure[] = [
  { id: 'create', title: 'creation', unit: 'ns', figure: true },
  { id: 'emit', title: 'emission', unit: 'ns', figure: true },
  { id: 'delete', title: 'deletion', unit: 'ns', figure: true },
  { id: 'delay', title: "p99 of the event loop's delay", unit: 'ns', figure: true },
  { id: 'longest', title: 'longest delay', unit: 'ns', figure: false },
];

/** Objects of a population. */
const sizes: readonly number[] = [10_000, 100_000, 1_000_000];

/** Objects of a sample, at least: small populations are made more than once. */
const objectsOfSample = 200_000;

/** Populations of objects with three connections each. */
export function populationCases(modules: readonly ContenderModule[], settings: Settings): BenchCase[] {
  const members = modules
    .filter(({ program }) => program === undefined)
    .flatMap(({ url, signals }) => signals.map((name) => ({ url, name })))
    .filter(({ name }) => contenders.includes(name));
  return sizes.map((size): BenchCase => {
    const objects = Math.max(1000, Math.round(size * settings.work));
    const times = Math.max(1, Math.round((objectsOfSample * settings.work) / objects));
    return {
      group: 'scale',
      id: `objects-${size}`,
      title: `an object, of ${size.toLocaleString('en')} with 3 connections each`,
      measures,
      baseline,
      contenders: members.map(({ name }) => name),
      rounds: roundsOf(settings, 3, 7),
      point: { curve: 'an object with 3 connections', of: 'objects', size },
      start: (contender) => {
        const { url, name } = members.find((member) => member.name === contender)!;
        return populationSampler(new WorkerProcess(worker, [url, name], settings), { objects, times });
      },
    };
  });
}

async function populationSampler(
  process: WorkerProcess,
  order: { readonly objects: number; readonly times: number },
): Promise<Sampler> {
  try {
    await process.call('warmUp', {});
  } catch (error) {
    await process.stop();
    throw error;
  }
  return {
    sample: () => process.call<Sample>('sample', order),
    stop: () => process.stop(),
  };
}
