// @ts-check
import { onLine } from './lines.mjs';
import { Checker } from './payload.mjs';

/** @typedef {import('./contender.js').Connection} Connection */
/** @typedef {import('./contender.js').LoadedOrder} LoadedOrder */

/** What the server does with a connection. */
const services = /** @satisfies {Record<string, (connection: Connection, order: LoadedOrder) => void>} */ ({
  /** Answers, when all bytes are there, what they were. */
  stream(connection, { total, full }) {
    const checker = new Checker(full);
    let answered = false;
    connection.onData((bytes) => {
      checker.push(bytes);
      if (checker.received < total || answered) return;
      answered = true;
      connection.writeStr(`${checker.verdict()}\n`);
    });
  },

  /** Sends back what comes. */
  'ping-pong'(connection) {
    connection.onData((bytes) => {
      connection.write(bytes);
    });
  },

  lines: answerLines,
  connections: answerLines,
  scattered: answerLines,

  /** Greets, so that the client knows that this end is up too. */
  idle(connection) {
    connection.onData(() => undefined);
    connection.writeStr('HI\n');
  },
});

/** @param {Connection} connection */
function answerLines(connection) {
  onLine(connection, (line) => {
    connection.writeStr(`OK!${line.slice(3)}\n`);
  });
}

/** A contender that listens, and the connections it has. */
export class BenchServer {
  #listener;
  #connections;
  #counter;

  /**
   * @param {import('./contender.js').Listener} listener
   * @param {Set<Connection>} connections
   * @param {{ accepted: number }} counter
   */
  constructor(listener, connections, counter) {
    this.#listener = listener;
    this.#connections = connections;
    this.#counter = counter;
  }

  /**
   * @param {import('./contender.js').NetContender} contender
   * @param {LoadedOrder} order
   */
  static async listen(contender, order) {
    /** @type {Set<Connection>} */
    const connections = new Set();
    const counter = { accepted: 0 };
    const listener = await contender.listen(order, (connection) => {
      counter.accepted++;
      connections.add(connection);
      connection.onClose(() => connections.delete(connection));
      services[order.exercise](connection, order);
    });
    return new BenchServer(listener, connections, counter);
  }

  get port() {
    return this.#listener.port;
  }

  /** How many connections there were in all. */
  get accepted() {
    return this.#counter.accepted;
  }

  close() {
    this.#listener.close();
    for (const connection of this.#connections) connection.destroy();
  }
}
