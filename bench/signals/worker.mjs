// @ts-check
// One contender of one signal case. Arguments: the contender's module (a URL), its name.
import process from 'node:process';
import { beAnOrdinaryProgram } from '../harness/ordinary-program.mjs';
import { contenderNamed, serve } from '../harness/serve.mjs';
import { exercisesOf } from './exercises.mjs';
import { bytesPerObject } from './memory.mjs';

const [, , module = '', name = ''] = process.argv;
const { signalAdapters } = await import(module);
/** @type {import('./contender.js').SignalContender} */
const contender = contenderNamed(signalAdapters, name);

await beAnOrdinaryProgram();

/** @type {import('./exercises.mjs').Exercise} */
let exercise = () => {
  throw new Error('nothing is prepared');
};
let operations = 0;

/** While warming up, the number of operations grows until they take so long, in nanoseconds. */
const longEnough = 2e6;

serve({
  /**
   * Gets the exercise ready: optimised code, and as many operations as a sample of `milliseconds` takes.
   *
   * @param {{ exercise: string, milliseconds: number }} order
   */
  async prepare({ exercise: wanted, milliseconds }) {
    const prepared = exercisesOf(contender)[wanted];
    if (prepared === undefined) throw new Error(`there is no exercise '${wanted}'`);
    exercise = prepared();

    let n = 1000;
    let elapsed = 0;
    for (let i = 0; i < 60; i++) {
      elapsed = await exercise(n);
      if (elapsed < longEnough) n *= 2;
    }
    for (let i = 0; i < 5; i++) elapsed = await exercise(n);
    operations = wholeThousands((n * milliseconds * 1e6) / elapsed);
    for (let i = 0; i < 3; i++) await exercise(operations);
  },

  async sample() {
    return { time: (await exercise(operations)) / operations };
  },

  /** @param {{ objects: number }} order */
  async memory({ objects }) {
    return { bytes: await bytesPerObject(contender, objects) };
  },
});

/** @param {number} n */
function wholeThousands(n) {
  return Math.max(1, Math.round(Math.min(n, 50e6) / 1000)) * 1000;
}
