// @ts-check

/** @typedef {import('./contender.js').Inputs} Inputs */

/** A power of two, so that an index is cut to it by a mask. */
const different = 256;

/**
 * @param {number} count
 * @returns {Inputs}
 */
export function inputsOf(count) {
  const words = Array.from({ length: different }, (_, i) => `word${String(i * 7919)}`);
  const lines = words.map((word, i) => `host,${String(i)},${word},user ${String(i)},realm${word}`);
  const integers = words.map((_, i) => String(Math.imul(i, 2_654_435_761) >> (i % 24)));
  const things = Array.from({ length: Math.min(count, 1000) }, (_, value) => ({ value }));
  const many = Math.min(count, 10_000);
  const keys = Array.from({ length: many }, (_, i) => `key${String((i * 7919) % many)}`);
  return { count, words, lines, integers, things, keys };
}

/**
 * What each exercise must give, and the operations that it does.
 *
 * @param {Inputs} inputs
 * @returns {Record<string, { sum: number, operations: number }>}
 */
export function expectationsOf({ count, words, lines, integers, things, keys }) {
  /** @param {(i: number) => number} term */
  const total = (term) => {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += term(i & (different - 1));
    return { sum, operations: count };
  };
  /** @param {readonly unknown[]} items */
  const wholeRounds = (items) => {
    const rounds = Math.floor(count / items.length);
    const sum = (rounds * items.length * (items.length - 1)) / 2;
    return { sum, operations: rounds * items.length };
  };
  let lastDigits = 0;
  for (let i = 0; i < count; i++) lastDigits += String(i).charCodeAt(String(i).length - 1);
  return {
    arg: { sum: lastDigits, operations: count },
    argTexts: total(
      (i) => words[different - 1 - i]?.charCodeAt((words[different - 1 - i]?.length ?? 0) - 1) ?? NaN,
    ),
    section: total((i) => words[i]?.length ?? NaN),
    sectionLast: total((i) => (lines[i]?.length ?? NaN) - (lines[i]?.lastIndexOf(',') ?? NaN) - 1),
    toInt: total((i) => Number(integers[i])),
    ptrList: wholeRounds(things),
    map: wholeRounds(keys),
    mapSorted: wholeRounds(keys),
    regExp: total((i) => lines[i]?.indexOf('user') ?? NaN),
    regExpCaptures: total((i) => String(i).length),
  };
}
