// @ts-check
// One contender of one case that is an exercise: a function that works on inputs, and gives a sum by which one sees that
// nothing was left out. Arguments: the contender's module (a URL), what it exports the contenders as, the contender's name,
// the module with the inputs (a URL).
import process from 'node:process';
import { contenderNamed, serve } from './serve.mjs';

const [, , module = '', list = '', name = '', inputsModule = ''] = process.argv;
/** @type {Record<string, readonly (Record<string, unknown> & { readonly name: string })[]>} */
const lists = await import(module);
const contender = contenderNamed(lists[list], name);
/**
 * @type {{
 *   inputsOf: (count: number) => object,
 *   expectationsOf: (inputs: object) => Record<string, { sum: number, operations: number }>,
 * }}
 */
const { inputsOf, expectationsOf } = await import(inputsModule);

/** How often a sample does everything: what it leaves behind has to be collected, and that counts. */
const passes = 8;

/** @type {() => Promise<{ time: number, cpu: number }>} */
let measured = () => Promise.reject(new Error('nothing is prepared'));

serve({
  /** @param {{ exercise: string, count: number }} order */
  async prepare({ exercise, count }) {
    const inputs = inputsOf(count);
    const prepare = contender[exercise];
    const expected = expectationsOf(inputs)[exercise];
    if (typeof prepare !== 'function' || expected === undefined)
      throw new Error(`there is no exercise '${exercise}'`);
    const run = /** @type {() => number | Promise<number>} */ (prepare.call(contender, inputs));
    measured = async () => {
      const before = process.cpuUsage();
      const started = process.hrtime.bigint();
      for (let i = 0; i < passes; i++) {
        const result = run();
        // One that does not wait is measured without a turn of the event loop.
        const sum = typeof result === 'number' ? result : await result;
        if (sum !== expected.sum) throw new Error(`something got lost: ${sum} instead of ${expected.sum}`);
      }
      const time = Number(process.hrtime.bigint() - started);
      const { user, system } = process.cpuUsage(before);
      const operations = passes * expected.operations;
      return { time: time / operations, cpu: (1000 * (user + system)) / operations };
    };
    for (let i = 0; i < 3; i++) await measured();
  },

  sample: () => measured(),
});
