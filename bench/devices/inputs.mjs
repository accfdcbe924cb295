// @ts-check

/** @typedef {import('./contender.js').Inputs} Inputs */

/**
 * @param {number} count
 * @returns {Inputs}
 */
export function inputsOf(count) {
  // A datagram takes some thousand times as long as a call of a function.
  return { count: Math.max(50, Math.round(count / 50)) };
}

/**
 * What each exercise must give, and the operations that it does.
 *
 * @param {Inputs} inputs
 * @returns {Record<string, { sum: number, operations: number }>}
 */
export function expectationsOf({ count }) {
  const all = { sum: (count * (count - 1)) / 2, operations: count };
  return { datagrams: all, pairs: all };
}
