// @ts-check

/** @typedef {import('../contender.js').Connection} Connection */

/** @type {Connection[]} */
let held = [];

/** Keeps a connection until releaseHeld(), whatever else the client does. @param {Connection} connection */
export function hold(connection) {
  held.push(connection);
}

export function releaseHeld() {
  const released = held;
  held = [];
  for (const connection of released) connection.destroy();
}
