import type { BenchCase, Settings } from '../harness/bench-case.js';
import type { ContenderModule } from '../harness/contenders.js';
import { exerciseCases } from '../harness/exercise-cases.js';

/** The cases about devices: each has contenders and a baseline of its own. */
export function deviceCases(modules: readonly ContenderModule[], settings: Settings): BenchCase[] {
  const cases = [
    {
      id: 'datagrams',
      title: 'datagrams of 64 bytes, answered',
      exercise: 'datagrams',
      baseline: 'node:dgram',
    },
    { id: 'pairs', title: 'request and answer, waiting', exercise: 'pairs', baseline: 'event loop' },
  ];
  const inputs = new URL('inputs.mjs', import.meta.url);
  return cases.flatMap(({ baseline, ...exercise }) => {
    const contenders = modules.flatMap(({ url, devices }) =>
      devices
        .filter(({ exercises }) => exercises.includes(exercise.exercise))
        .map(({ name }) => ({ url, name })),
    );
    const group = { group: 'devices', baseline, list: 'deviceAdapters', inputs, contenders } as const;
    return exerciseCases(group, [exercise], settings);
  });
}
