// @ts-check
// The client's side of each exercise. Each resolves with what it measured, and rejects when anything is not as it should be.
import { onLine } from './lines.mjs';
import { expectedOf, pattern, period } from './payload.mjs';
import { Stopwatch } from './stopwatch.mjs';

/** @typedef {import('./contender.js').NetContender} NetContender */
/** @typedef {import('./contender.js').LoadedOrder} LoadedOrder */
/** @typedef {import('./contender.js').Connection} Connection */
/** @typedef {import('./contender.js').ClientResult} ClientResult */
/** @typedef {(reason: Error) => void} Reject */

/**
 * @typedef {(contender: NetContender, order: LoadedOrder, port: number) => Promise<ClientResult>} Client
 */

/**
 * One way, with backpressure. The writes are slices of one buffer made before: nobody pays for producing the data.
 *
 * @type {Client}
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

/**
 * One message there and back at a time, each with its number in it.
 *
 * @type {Client}
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

/**
 * Requests and answers of a line each, on many connections at once.
 *
 * @type {Client}
 */
export function lines(contender, order, port) {
  const perConnection = order.count / order.connections;
  return new Promise((resolve, reject) => {
    /** @type {Connection[]} */
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

/**
 * Connects, exchanges one line, closes; with TLS the handshake is most of it.
 *
 * @type {Client}
 */
export function connections(contender, order, port) {
  const { count, full } = order;
  return new Promise((resolve, reject) => {
    const stopwatch = new Stopwatch();
    let started = 0;
    let closed = 0;
    /** @type {import('./contender.js').ConnectionInfo} */
    let info = {};

    /**
     * @param {Connection} connection
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

/** @type {Connection[]} */
const held = [];

/**
 * Opens connections and keeps them, until releaseHeld().
 *
 * @type {Client}
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
      held.push(connection);
    };
    for (let i = 0; i < order.connections; i++) startNext();
  });
}

export function releaseHeld() {
  for (const connection of held.splice(0)) connection.destroy();
}

/**
 * A client that trusts a stranger only: resolves when it refuses the server, as it must.
 *
 * @type {(contender: NetContender, order: LoadedOrder, port: number) => Promise<void>}
 */
export function refuseStranger(contender, order, port) {
  return new Promise((resolve, reject) => {
    contender.connect(
      order,
      port,
      (connection) => {
        connection.destroy();
        reject(new Error('the certificate of an authority that is not trusted was accepted'));
      },
      () => resolve(),
    );
  });
}

/** @param {Connection} connection */
function infoOf(connection) {
  return connection.info?.() ?? {};
}
