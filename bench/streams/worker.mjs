// @ts-check
// One contender of one stream case. Arguments: the contender's module (a URL), its name.
import process from 'node:process';
import { contenderNamed, serve } from '../harness/serve.mjs';
import { expectationsOf, inputsOf } from './inputs.mjs';

const [, , module = '', name = ''] = process.argv;
const { streamAdapters } = await import(module);
/** @type {import('./contender.js').StreamContender & Record<string, unknown>} */
const contender = contenderNamed(streamAdapters, name);

/** How often a sample does everything: what it leaves behind has to be collected, and that counts. */
const passes = 8;

/** @type {() => number} */
let measured = () => {
  throw new Error('nothing is prepared');
};

serve({
  /** @param {{ exercise: string, count: number }} order */
  prepare({ exercise, count }) {
    const inputs = inputsOf(count);
    const prepare = contender[exercise];
    const expected = expectationsOf(inputs)[exercise];
    if (typeof prepare !== 'function' || expected === undefined)
      throw new Error(`there is no exercise '${exercise}'`);
    const run = /** @type {import('./contender.js').Exercise} */ (prepare.call(contender, inputs));
    measured = () => {
      const started = process.hrtime.bigint();
      for (let i = 0; i < passes; i++) {
        const sum = run();
        if (sum !== expected.sum) throw new Error(`something got lost: ${sum} instead of ${expected.sum}`);
      }
      return Number(process.hrtime.bigint() - started) / (passes * expected.operations);
    };
    for (let i = 0; i < 3; i++) measured();
  },

  sample: () => ({ time: measured() }),
});
