// @ts-check
import { pattern } from '../payload.mjs';
import { Stopwatch } from '../stopwatch.mjs';
import { infoOf } from './info.mjs';

/**
 * One message there and back at a time, each with its number in it.
 *
 * @type {import('../contender.js').Client}
 */
export function pingPong(contender, order, port) {
  const { count, size } = order;
  const message = Buffer.from(pattern.subarray(0, size));
  const answer = Buffer.alloc(size);
  const trips = new Float64Array(count);

  return new Promise((resolve, reject) => {
    contender.connect(
      order,
      port,
      (connection) => {
        let trip = 0;
        let received = 0;
        let sent = 0;
        const send = () => {
          message.writeUInt32LE(trip, 0);
          sent = performance.now();
          connection.write(Buffer.from(message));
        };
        connection.onData((bytes) => {
          if (received + bytes.length > size) return reject(new Error('more bytes came back than were sent'));
          bytes.copy(answer, received);
          received += bytes.length;
          if (received < size) return;
          received = 0;
          trips[trip] = performance.now() - sent;
          if (!answer.equals(message))
            return reject(new Error(`round trip ${trip} brought back other bytes`));
          if (++trip < count) return send();
          const result = { ...stopwatch.read(), ...infoOf(connection) };
          connection.end();
          trips.sort();
          resolve({ ...result, p50: at(trips, 0.5) * 1e3, p99: at(trips, 0.99) * 1e3 });
        });
        const stopwatch = new Stopwatch();
        send();
      },
      reject,
    );
  });
}

/**
 * @param {Float64Array} sorted
 * @param {number} fraction
 */
function at(sorted, fraction) {
  return sorted[Math.floor((sorted.length - 1) * fraction)] ?? NaN;
}
