import type { QValueList } from './qvaluelist.js';
import type { QValueVector } from './qvaluevector.js';
import { compareValues } from './values.js';

/**
 * Sorts a list or vector of values in place, the smallest first, by C++'s `<`: `lessThan()` where values have it, else
 * JavaScript's `<` (Qt 3.3, qHeapSort()). Equal values keep their order.
 */
export function qHeapSort<T>(container: QValueList<T> | QValueVector<T>): void {
  const sorted = container.toArray().sort(compareValues);
  const it = container.begin();
  for (const value of sorted) {
    it.set(value);
    it.inc();
  }
}
