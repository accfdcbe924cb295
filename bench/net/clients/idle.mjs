// @ts-check
import { onLine } from '../lines.mjs';
import { Stopwatch } from '../stopwatch.mjs';
import { hold } from './held.mjs';

/**
 * Opens connections and keeps them, until releaseHeld().
 *
 * @type {import('../contender.js').Client}
 */
export function idle(contender, order, port) {
  const { count } = order;
  return new Promise((resolve, reject) => {
    const stopwatch = new Stopwatch();
    let started = 0;
    let greeted = 0;
    const startNext = () => {
      if (started === count) return;
      started++;
      const connection = contender.connect(
        order,
        port,
        (ready) => {
          let first = true;
          onLine(ready, () => {
            if (!first) return;
            first = false;
            if (++greeted === count) resolve(stopwatch.read());
            else startNext();
          });
        },
        reject,
      );
      hold(connection);
    };
    for (let i = 0; i < order.connections; i++) startNext();
  });
}
