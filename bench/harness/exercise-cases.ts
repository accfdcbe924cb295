import { type BenchCase, roundsOf, type Sampler, type Settings } from './bench-case.js';
import type { PartialContender } from './contenders.js';
import type { GroupName, Measure, Sample } from './saved-run.js';
import { WorkerProcess } from './worker-process.js';

const worker: URL = new URL('exercise-worker.mjs', import.meta.url);

const measures: readonly Measure[] = [
  { id: 'time', title: 'time', unit: 'ns', figure: true },
  // On a busy machine it says more than the clock.
  { id: 'cpu', title: 'CPU', unit: 'ns', figure: false },
];

/** Operations of a sample. */
const operations = 100_000;

/** What the exercises of a group have in common. */
interface ExerciseGroup {
  readonly group: GroupName;
  readonly baseline: string;
  /** What modules export the contenders as. */
  readonly list: string;
  /** The module with the inputs, and with what each exercise must give. */
  readonly inputs: URL;
  readonly contenders: readonly { readonly url: string; readonly name: string }[];
}

/** A case of an exercise: the method of the contender that prepares it. */
export interface Exercise {
  readonly id: string;
  readonly title: string;
  readonly exercise: string;
}

/** One case for each exercise: every contender in a process of its own. */
export function exerciseCases(
  { group, baseline, list, inputs, contenders }: ExerciseGroup,
  exercises: readonly Exercise[],
  settings: Settings,
): BenchCase[] {
  const count = Math.max(100, Math.round(operations * settings.work));
  return exercises.map(({ id, title, exercise }) => ({
    group,
    baseline,
    contenders: contenders.map(({ name }) => name),
    id,
    title,
    measures,
    rounds: roundsOf(settings, 7, 21),
    start: (contender) => {
      const { url, name } = contenders.find((candidate) => candidate.name === contender)!;
      return prepared(new WorkerProcess(worker, [url, list, name, inputs.href], settings), {
        exercise,
        count,
      });
    },
  }));
}

/** An exercise with a baseline of its own. */
export interface BaselineExercise extends Exercise {
  readonly baseline: string;
}

/** The same for a group in which each exercise has its own contenders and baseline. */
export function partialCases(
  group: Pick<ExerciseGroup, 'group' | 'list' | 'inputs'>,
  members: readonly { readonly url: string; readonly contenders: readonly PartialContender[] }[],
  exercises: readonly BaselineExercise[],
  settings: Settings,
): BenchCase[] {
  return exercises.flatMap(({ baseline, ...exercise }) => {
    const contenders = members.flatMap(({ url, contenders: all }) =>
      all.filter(({ exercises: own }) => own.includes(exercise.exercise)).map(({ name }) => ({ url, name })),
    );
    return exerciseCases({ ...group, baseline, contenders }, [exercise], settings);
  });
}

async function prepared(process: WorkerProcess, order: object): Promise<Sampler> {
  try {
    await process.call('prepare', order);
  } catch (error) {
    await process.stop();
    throw error;
  }
  return {
    sample: () => process.call<Sample>('sample'),
    stop: () => process.stop(),
  };
}
