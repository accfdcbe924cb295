// The parts of an expression of TypeScript, whatever they stand in.
import { sameTs, type Ts } from './ts.js';

/** How often an expression stands in another one, or is it. */
export function countOf(part: Ts, whole: unknown): number {
  if (typeof whole !== 'object' || whole === null) return 0;
  if (sameTs(whole as Ts, part)) return 1;
  return Object.values(whole).reduce((sum: number, each: unknown) => sum + countOf(part, each), 0);
}

/** An expression with another one in each place of a part. */
export function withPart(whole: Ts, part: Ts, by: Ts): Ts {
  const replaced = (each: unknown): unknown => {
    if (typeof each !== 'object' || each === null) return each;
    if (sameTs(each as Ts, part)) return by;
    if (Array.isArray(each)) return each.map(replaced);
    return Object.fromEntries(Object.entries(each).map(([name, value]) => [name, replaced(value)]));
  };
  return replaced(whole) as Ts;
}

/** Whether an expression waits for something: it cannot stand in a function that does not. */
export function waits(whole: unknown): boolean {
  if (typeof whole === 'string') return whole.startsWith('await ');
  return typeof whole === 'object' && whole !== null && Object.values(whole).some(waits);
}
