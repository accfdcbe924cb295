// @ts-check
import { pattern } from '../payload.mjs';
import { RoundTrips } from '../round-trips.mjs';
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
  const trips = new RoundTrips(count);

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
          trips.add(sent);
          if (!answer.equals(message))
            return reject(new Error(`round trip ${trip} brought back other bytes`));
          if (++trip < count) return send();
          const result = { ...stopwatch.read(), ...infoOf(connection) };
          connection.end();
          resolve({ ...result, ...trips.quantiles() });
        });
        const stopwatch = new Stopwatch();
        send();
      },
      reject,
    );
  });
}
