// @ts-check
import { onLine } from '../lines.mjs';
import { Stopwatch } from '../stopwatch.mjs';
import { hold } from './held.mjs';
import { infoOf } from './info.mjs';
import { RoundTrips } from '../round-trips.mjs';

/** @typedef {import('../contender.js').Connection} Connection */

/** Lines under way at a time, each on another connection. */
const underWay = 64;

/** Connections that are being made at a time. */
const dialing = 50;

/** A connection of openScattered(), and the line that it waits for; -1 when it waits for none. */
class Place {
  awaited = -1;
  started = 0;
  /** @param {Connection} connection */
  constructor(connection) {
    this.connection = connection;
  }
}

/** @type {Place[]} */
let places = [];
/** @type {(place: Place, line: string) => void} */
let answered = () => undefined;

/**
 * Opens the connections on which scattered() sends its lines, and keeps them.
 *
 * @param {import('../contender.js').NetContender} contender
 * @param {import('../contender.js').LoadedOrder} order
 * @param {number} port
 * @returns {Promise<void>}
 */
export function openScattered(contender, order, port) {
  places = [];
  return new Promise((resolve, reject) => {
    let started = 0;
    const startNext = () => {
      if (started === order.connections) return;
      started++;
      const ready = (/** @type {Connection} */ connection) => {
        const place = new Place(connection);
        places.push(place);
        onLine(connection, (line) => answered(place, line));
        if (places.length === order.connections) resolve();
        else startNext();
      };
      hold(contender.connect(order, port, ready, reject));
    };
    for (let i = 0; i < dialing; i++) startNext();
  });
}

/**
 * Lines, 64 of them under way, each on a connection chosen at random among those of openScattered(), the same ones for
 * everybody; with `full`, on one after the other. What the process touches for a line has not been touched for a while.
 *
 * @type {import('../contender.js').Client}
 */
export function scattered(_contender, { count, full, connections }) {
  if (places.length !== connections)
    throw new Error(`${places.length} of ${connections} connections are open`);
  const next = full ? inOrder(places) : atRandom(places);
  const roundTrips = new RoundTrips(count);
  return new Promise((resolve, reject) => {
    let sent = 0;
    let done = 0;
    const send = () => {
      let place = next();
      while (place.awaited >= 0) place = next();
      place.awaited = sent++;
      place.started = performance.now();
      place.connection.writeStr(`GET ${place.awaited}\n`);
    };
    const stopwatch = new Stopwatch();
    answered = (place, line) => {
      if (line !== `OK! ${place.awaited}`)
        return reject(new Error(`'${line}' came as answer ${place.awaited}`));
      roundTrips.add(place.started);
      place.awaited = -1;
      if (++done === count)
        resolve({ ...stopwatch.read(), ...roundTrips.quantiles(), ...infoOf(place.connection) });
      else if (sent < count) send();
    };
    const first = Math.min(underWay, count, Math.ceil(connections / 2));
    for (let i = 0; i < first; i++) send();
  });
}

/**
 * @param {readonly Place[]} list
 * @returns {() => Place}
 */
function inOrder(list) {
  let index = -1;
  return () => /** @type {Place} */ (list[(index = (index + 1) % list.length)]);
}

/**
 * Always the same choices.
 *
 * @param {readonly Place[]} list
 * @returns {() => Place}
 */
function atRandom(list) {
  let state = 20031;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return /** @type {Place} */ (list[Math.floor((state / 2 ** 32) * list.length)]);
  };
}
