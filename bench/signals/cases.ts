import { type BenchCase, roundsOf, type Sampler, type Settings } from '../harness/bench-case.js';
import type { ContenderModule } from '../harness/contenders.js';
import type { Measure, Sample } from '../harness/saved-run.js';
import { WorkerProcess } from '../harness/worker-process.js';

const worker: URL = new URL('worker.mjs', import.meta.url);

const time: Measure = { id: 'time', title: 'time', unit: 'ns', figure: true };
const bytes: Measure = { id: 'bytes', title: 'memory', unit: 'bytes', figure: true };

const exercises: readonly { id: string; title: string }[] = [
  { id: 'emit-none', title: 'emit, no listener' },
  { id: 'emit-no-argument', title: 'emit, 1 slot, no argument' },
  { id: 'emit-int', title: 'emit, 1 slot, 1 int' },
  { id: 'emit-three', title: 'emit, 1 slot, 3 arguments' },
  { id: 'emit-ten', title: 'emit, 10 slots' },
  { id: 'objects', title: '1000 objects' },
  { id: 'shapes', title: '1000 objects of 16 shapes' },
  { id: 'polymorphic', title: 'polymorphic process' },
  { id: 'connect', title: 'connect and disconnect by name' },
  { id: 'connect-among-ten', title: 'connect and disconnect beside ten others' },
];

/** The cases about emission, connecting, and the memory that objects take. */
export function signalCases(modules: readonly ContenderModule[], settings: Settings): BenchCase[] {
  const contenders = modules.flatMap(({ url, program, signals }) =>
    signals.map((name) => ({ url, program, name })),
  );
  const start = (contender: string): WorkerProcess => {
    const { url, program, name } = contenders.find((candidate) => candidate.name === contender)!;
    if (program !== undefined) return new WorkerProcess(new URL(program), [], settings);
    return new WorkerProcess(worker, [url, name], settings);
  };
  const common = {
    group: 'signals',
    baseline: 'node:events',
    contenders: contenders.map(({ name }) => name),
  } as const;

  return [
    ...exercises.map(({ id, title }): BenchCase => ({
      ...common,
      id,
      title,
      measures: [time],
      rounds: roundsOf(settings, 7, 21),
      start: async (contender) => prepared(start(contender), id, 10 * settings.work),
    })),
    {
      ...common,
      id: 'memory',
      title: 'bytes per object with one connection',
      measures: [bytes],
      rounds: roundsOf(settings, 2, 5),
      start: (contender) => Promise.resolve(memorySampler(() => start(contender), 100_000 * settings.work)),
    },
  ];
}

/** The contender in a process of its own, ready for samples of this length in milliseconds. */
async function prepared(process: WorkerProcess, exercise: string, milliseconds: number): Promise<Sampler> {
  try {
    await process.call('prepare', { exercise, milliseconds });
  } catch (error) {
    await process.stop();
    throw error;
  }
  return {
    sample: () => process.call<Sample>('sample'),
    stop: () => process.stop(),
  };
}

/** A new process for every sample: a heap that was used before has gaps. */
function memorySampler(start: () => WorkerProcess, objects: number): Sampler {
  return {
    async sample(): Promise<Sample> {
      const process = start();
      try {
        return await process.call<Sample>('memory', { objects: Math.max(1000, Math.round(objects)) });
      } finally {
        await process.stop();
      }
    },
    stop: () => Promise.resolve(),
  };
}
