import type { BenchCase, Settings } from '../harness/bench-case.js';
import type { ContenderModule } from '../harness/contenders.js';
import { type BaselineExercise, partialCases } from '../harness/exercise-cases.js';

const exercises: readonly BaselineExercise[] = [
  { id: 'http-small', title: 'HTTP GET of 1 KB', exercise: 'httpSmall', baseline: 'node:http' },
  { id: 'http-large', title: 'HTTP GET of 10 MB', exercise: 'httpLarge', baseline: 'node:http' },
  { id: 'url', title: 'parsing a URL', exercise: 'url', baseline: 'new URL()' },
];

/** The cases about the classes of the network module: each has contenders and a baseline of its own. */
export function networkCases(modules: readonly ContenderModule[], settings: Settings): BenchCase[] {
  const inputs = new URL('inputs.mjs', import.meta.url);
  const members = modules.map(({ url, network }) => ({ url, contenders: network }));
  return partialCases({ group: 'network', list: 'networkAdapters', inputs }, members, exercises, settings);
}
