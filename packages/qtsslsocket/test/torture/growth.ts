import { check, progress, type Scale } from '@qt3/test-support';
import { WorkCounter, type Work } from '@qt3/test-support/work';

/** How much larger the second of two measurements is. */
const FACTOR = 4;

/** Whatever a peer or a file can make large: four times as much costs four times the work, and not more. */
export async function growth({ short }: Scale): Promise<string> {
  const counter = WorkCounter.start();
  // Only now: nothing that is to be counted may have been loaded before.
  const { cases } = await import('./growth-cases.js');
  for (const { what, few, run } of cases) {
    const size = short ? few : 4 * few;
    // What is done once, at the first use, is no part of either.
    await run(10, counter);
    const [less, more] = [await run(size, counter), await run(FACTOR * size, counter)];
    const ratio = (kind: keyof Work): number => (more[kind] - less[kind]) / Math.max(less[kind], 1);
    progress(`${what}, ${FACTOR * size}: ${more.steps} steps, ${more.bytes} bytes`);
    for (const kind of ['steps', 'bytes'] as const) {
      // What does not grow makes it less than three more of the same; growing with the square would make it fifteen.
      check(ratio(kind) < 5, `${what}: ${FACTOR} times as many cost ${1 + ratio(kind)} times the ${kind}`);
    }
  }
  counter.stop();
  return `${cases.length} things that peers and files can make large: linear`;
}
