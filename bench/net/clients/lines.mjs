// @ts-check
import { onLine } from '../lines.mjs';
import { Stopwatch } from '../stopwatch.mjs';
import { infoOf } from './info.mjs';

/**
 * Requests and answers of a line each, on many connections at once.
 *
 * @type {import('../contender.js').Client}
 */
export function lines(contender, order, port) {
  const perConnection = order.count / order.connections;
  return new Promise((resolve, reject) => {
    /** @type {import('../contender.js').Connection[]} */
    const ready = [];
    const go = () => {
      const stopwatch = new Stopwatch();
      let done = 0;
      for (const connection of ready) {
        let request = 0;
        onLine(connection, (line) => {
          if (line !== `OK! ${request}`) return reject(new Error(`'${line}' came as answer ${request}`));
          if (++request < perConnection) {
            connection.writeStr(`GET ${request}\n`);
            return;
          }
          if (++done < ready.length) return;
          const result = { ...stopwatch.read(), ...infoOf(connection) };
          for (const each of ready) each.end();
          resolve(result);
        });
        connection.writeStr('GET 0\n');
      }
    };
    for (let i = 0; i < order.connections; i++) {
      contender.connect(
        order,
        port,
        (connection) => {
          ready.push(connection);
          if (ready.length === order.connections) go();
        },
        reject,
      );
    }
  });
}
