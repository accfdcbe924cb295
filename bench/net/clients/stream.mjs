// @ts-check
import { onLine } from '../lines.mjs';
import { expectedOf, pattern, period } from '../payload.mjs';
import { Stopwatch } from '../stopwatch.mjs';
import { infoOf } from './info.mjs';

/**
 * One way, with backpressure. The writes are slices of one buffer made before: producing the data costs nothing.
 *
 * @type {import('../contender.js').Client}
 */
export function stream(contender, order, port) {
  const { total, size } = order;
  const expected = expectedOf(total);
  const writes = total / size;
  /** @type {Buffer[]} */
  const chunks = [];
  for (let offset = 0; offset < period; offset += size) chunks.push(pattern.subarray(offset, offset + size));

  return new Promise((resolve, reject) => {
    contender.connect(
      order,
      port,
      (connection) => {
        let written = 0;
        const pump = () => {
          while (written < writes) {
            const chunk = /** @type {Buffer} */ (chunks[written++ % chunks.length]);
            if (!connection.write(chunk)) return;
          }
        };
        connection.onDrain(pump);
        onLine(connection, (answer) => {
          const result = { ...stopwatch.read(), ...infoOf(connection) };
          connection.end();
          if (answer === expected) resolve(result);
          else reject(new Error(`bytes lost: the server got ${answer}; sent were ${expected}`));
        });
        const stopwatch = new Stopwatch();
        pump();
      },
      reject,
    );
  });
}
