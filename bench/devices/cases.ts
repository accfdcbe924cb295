import type { BenchCase, Settings } from '../harness/bench-case.js';
import type { ContenderModule } from '../harness/contenders.js';
import { type BaselineExercise, partialCases } from '../harness/exercise-cases.js';

const exercises: readonly BaselineExercise[] = [
  {
    id: 'datagrams',
    title: 'datagrams of 64 bytes, answered',
    exercise: 'datagrams',
    baseline: 'node:dgram',
  },
  { id: 'pairs', title: 'request and answer, waiting', exercise: 'pairs', baseline: 'event loop' },
];

/** The cases about devices: each has contenders and a baseline of its own. */
export function deviceCases(modules: readonly ContenderModule[], settings: Settings): BenchCase[] {
  const inputs = new URL('inputs.mjs', import.meta.url);
  const members = modules.map(({ url, devices }) => ({ url, contenders: devices }));
  return partialCases({ group: 'devices', list: 'deviceAdapters', inputs }, members, exercises, settings);
}
