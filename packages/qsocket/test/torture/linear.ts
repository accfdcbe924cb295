import { check, progress, type Scale } from '@qt3/test-support';
import { WorkCounter, type Work } from '@qt3/test-support/work';

/** A million lines from one burst of 50 MB: four times as many lines cost four times as much work, and not more. */
export async function linear({ short }: Scale): Promise<string> {
  const many = short ? 40_000 : 1_000_000;
  const counter = WorkCounter.start();
  // Only now: nothing that is to be counted may have been loaded before.
  const { measure, overTcp } = await import('./measure.js');
  const { readers } = await import('./line-readers.js');
  await overTcp(many);
  for (const reader of readers) {
    const [few, all] = [await measure(reader, many / 4, counter), await measure(reader, many, counter)];
    const ratio = (what: keyof Work): number => all[what] / few[what];
    progress(`${reader.what}: ${describe(all, many)}; four times the lines: ${describeRatio(ratio)}`);
    for (const what of ['steps', 'bytes'] as const) {
      // What does not grow with the lines makes it less than four; growing with their square would make it sixteen.
      check(
        ratio(what) < 6,
        `${reader.what}: four times the lines cost ${ratio(what).toFixed(1)} times the ${what}`,
      );
    }
  }
  counter.stop();
  return `${many} lines, ${readers.length} ways of reading them: linear`;
}

function describe({ steps, bytes }: Work, lines: number): string {
  return `${(steps / lines).toFixed(1)} steps and ${(bytes / lines).toFixed(1)} bytes a line`;
}

function describeRatio(ratio: (what: keyof Work) => number): string {
  return `${ratio('steps').toFixed(2)} times the steps, ${ratio('bytes').toFixed(2)} times the bytes`;
}
