// @ts-check
import { onLine } from '../lines.mjs';
import { RoundTrips } from '../round-trips.mjs';

/** More round trips than a storm has time for. */
const most = 1_000_000;

/** A client that sends a line, waits for the answer, and sends the next, whatever others do to the server meanwhile. */
export class HonestClient {
  #connection;
  #roundTrips = new RoundTrips(most);
  #number = 0;
  #started = 0;
  #isDone = false;
  /** @type {Error | null} */
  #wrong = null;

  /** @param {import('../contender.js').Connection} connection */
  constructor(connection) {
    this.#connection = connection;
    onLine(connection, (line) => this.#answered(line));
    this.#send();
  }

  /**
   * @param {import('../contender.js').NetContender} contender
   * @param {import('../contender.js').LoadedOrder} order
   * @param {number} port
   * @returns {Promise<HonestClient>}
   */
  static start(contender, order, port) {
    return new Promise((resolve, reject) => {
      contender.connect(order, port, (connection) => resolve(new HonestClient(connection)), reject);
    });
  }

  #send() {
    this.#started = performance.now();
    this.#connection.writeStr(`GET ${this.#number}\n`);
  }

  /** @param {string} line */
  #answered(line) {
    if (line !== `OK! ${this.#number}`) this.#wrong = new Error(`'${line}' came as answer ${this.#number}`);
    this.#roundTrips.add(this.#started);
    this.#number++;
    if (!this.#isDone && this.#number < most) this.#send();
  }

  /** Stops, and gives the quantiles of its round trips. The answer that has not come yet counts as long as it has taken. */
  finish() {
    this.#isDone = true;
    if (this.#wrong !== null) throw this.#wrong;
    this.#roundTrips.add(this.#started);
    this.#connection.destroy();
    return this.#roundTrips.quantiles();
  }
}
