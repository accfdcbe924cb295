// Prints for each case how much work each of few, and of twice as many, cost. In a process of its own: only what is loaded after
// the counter has started is counted.
import { WorkCounter } from '@qt3/test-support/work';

const counter = WorkCounter.start();
const { cases } = await import('./cases.js');

const FEW = 500;

for (const [name, prepare] of Object.entries(cases)) {
  const measure = async (count: number): Promise<number> => {
    const task = prepare(count);
    const { steps, bytes } = await counter.count(task);
    // A byte that is moved costs far less than a statement.
    return (steps + bytes / 64) / count;
  };
  // What is compiled, or made once, is not to be counted.
  await measure(FEW);
  console.log(JSON.stringify({ name, few: await measure(FEW), many: await measure(2 * FEW) }));
}
counter.stop();
