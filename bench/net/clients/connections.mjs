// @ts-check
import { onLine } from '../lines.mjs';
import { Stopwatch } from '../stopwatch.mjs';
import { infoOf } from './info.mjs';

/**
 * Connects, exchanges one line, closes; with TLS the handshake is most of it.
 *
 * @type {import('../contender.js').Client}
 */
export function connections(contender, order, port) {
  const { count, full } = order;
  return new Promise((resolve, reject) => {
    const stopwatch = new Stopwatch();
    let started = 0;
    let closed = 0;
    /** @type {import('../contender.js').ConnectionInfo} */
    let info = {};

    /**
     * @param {import('../contender.js').Connection} connection
     * @param {number} number
     */
    const exchange = (connection, number) => {
      onLine(connection, (line) => {
        if (line !== `OK! ${number}`) return reject(new Error(`'${line}' came on connection ${number}`));
        if (full || number === count - 1) info = infoOf(connection);
        if (info.reused === true) return reject(new Error('a session was reused: that is no full handshake'));
        connection.end();
      });
      connection.writeStr(`GET ${number}\n`);
    };
    const startNext = () => {
      if (started === count) return;
      const number = started++;
      const connection = contender.connect(order, port, (ready) => exchange(ready, number), reject);
      connection.onClose(() => {
        if (++closed === count) resolve({ ...stopwatch.read(), ...info });
        else startNext();
      });
    };
    for (let i = 0; i < order.connections; i++) startNext();
  });
}
