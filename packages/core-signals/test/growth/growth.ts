// Prints for each case how much more work twice as many of something cost. In a process of its own: only what is loaded after
// the counter has started is counted.
import { WorkCounter } from '@qt3/test-support/work';

const counter = WorkCounter.start();
const { cases } = await import('./cases.js');

const FEW = 500;

for (const [name, prepare] of Object.entries(cases)) {
  const measure = async (count: number): Promise<number> => {
    const task = prepare(count);
    const { steps, bytes } = await counter.count(task);
    // An element that is moved costs far less than a statement.
    return steps + bytes / 64;
  };
  // What is compiled, or made once, is not to be counted.
  await measure(FEW);
  const [few, many] = [await measure(FEW), await measure(2 * FEW)];
  console.log(JSON.stringify({ name, few: few / FEW, many: many / (2 * FEW) }));
}
counter.stop();
