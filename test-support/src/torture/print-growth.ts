import { WorkCounter } from './count-work.js';

/** A task with `count` of something; what prepares it is not counted. */
export type GrowthCase = (count: number) => () => unknown;

/** How many of something are few. */
const FEW = 500;

/**
 * Prints for each case how much work each of few costs, and each of twice as many: a line of JSON, `{ name, few, many }`. To be called in a
 * process of its own, and to load the cases, and with them what they call, itself: only what is loaded after the counter has started
 * is counted.
 */
export async function printGrowth(
  load: () => Promise<{ readonly cases: Readonly<Record<string, GrowthCase>> }>,
): Promise<void> {
  const counter = WorkCounter.start();
  const { cases } = await load();
  for (const [name, prepare] of Object.entries(cases)) {
    const measure = async (count: number): Promise<number> => {
      const task = prepare(count);
      const { steps, bytes } = await counter.count(async () => {
        await task();
      });
      // An element that is moved costs far less than a statement.
      return steps + bytes / 64;
    };
    // What is compiled, or made once, is not to be counted.
    await measure(FEW);
    const [few, many] = [await measure(FEW), await measure(2 * FEW)];
    console.log(JSON.stringify({ name, few: few / FEW, many: many / (2 * FEW) }));
  }
  counter.stop();
}
