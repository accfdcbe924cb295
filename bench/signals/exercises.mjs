// @ts-check
import process from 'node:process';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { loopsOf } from './loops.mjs';
import { bodies, expectReceived, makeSlot, makeSlotOfBody, reset } from './slots.mjs';

/** @typedef {import('./contender.js').SignalContender} SignalContender */

/**
 * Does something n times (rounded to thousands), makes sure that nothing was lost, and gives the nanoseconds it took.
 *
 * @typedef {(n: number) => number | Promise<number>} Exercise
 */

/** Number of objects in the cases about many objects. */
const population = 1000;

/**
 * The exercises with this contender, by name; each name prepares its objects when it is called.
 *
 * @param {SignalContender} contender
 * @returns {Record<string, () => Exercise>}
 */
export function exercisesOf(contender) {
  const loops = loopsOf(contender);

  /** @param {number} slots */
  const emitInt = (slots) => () => {
    const emitter = contender.make();
    for (let i = 0; i < slots; i++) contender.connect(emitter, makeSlot(contender, 1), 1);
    return verified(loops.emitInt, emitter, (n) => [n * slots, Math.imul(sumBelow(n), slots)]);
  };

  const emitNothing = () => {
    const emitter = contender.make();
    contender.connect(emitter, makeSlot(contender, 0), 0);
    return verified(loops.emitNothing, emitter, (n) => [n, n]);
  };

  const emitThree = () => {
    const emitter = contender.make();
    contender.connect(emitter, makeSlot(contender, 3), 3);
    return verified(loops.emitThree, emitter, (n) => [n, sumBelow(n) + Math.imul(5, n)]);
  };

  /** @param {boolean} manyShapes */
  const emitFromMany = (manyShapes) => () => {
    const emitters = Array.from({ length: population }, (_, i) => {
      const emitter = contender.make();
      if (manyShapes) Object.assign(emitter, { [`extra${i % bodies}`]: i });
      contender.connect(emitter, makeSlotOfBody(contender, i), 1);
      return emitter;
    });
    shuffle(emitters);
    return verified(loops.emitFromMany, emitters, (n) => [n, sumBelow(n)]);
  };

  /** Code that has seen every kind of signal is what a library looks like in an application. */
  const emitAfterEverythingElse = () => {
    for (const prepare of [emitInt(0), emitNothing, emitThree, emitInt(10), emitFromMany(false)]) {
      const exercise = prepare();
      for (let i = 0; i < 20; i++) exercise(20_000);
    }
    return emitInt(1)();
  };

  /** @param {number} others slots that are connected all the time */
  const connectAndDisconnect = (others) => () => {
    const emitters = Array.from({ length: population }, () => {
      const emitter = contender.make();
      for (let i = 0; i < others; i++) contender.connect(emitter, makeSlotOfBody(contender, i), 1);
      return emitter;
    });
    const slots = emitters.map((_, i) => makeSlotOfBody(contender, i));

    /** @param {number} listeners */
    const expectListeners = (listeners) => {
      reset();
      for (const emitter of emitters) contender.emit1(emitter, 1);
      expectReceived(population * listeners, population * listeners);
    };
    const expectThatItCounts = () => {
      expectListeners(others);
      emitters.forEach((emitter, i) => contender.connect(emitter, at(slots, i), 1));
      expectListeners(others + 1);
      emitters.forEach((emitter, i) => contender.disconnect(emitter, at(slots, i), 1));
      expectListeners(others);
    };

    return async (/** @type {number} */ n) => {
      const turns = Math.max(1, Math.round(n / population));
      const started = now();
      for (let i = 0; i < turns; i++) {
        loops.connectAndDisconnect(emitters, slots);
        // Some libraries tidy up later in the turn: that is part of the price.
        await nextTurn();
      }
      const elapsed = now() - started;
      expectThatItCounts();
      return (elapsed * n) / (turns * population);
    };
  };

  return {
    'emit-none': emitInt(0),
    'emit-int': emitInt(1),
    'emit-no-argument': emitNothing,
    'emit-three': emitThree,
    'emit-ten': emitInt(10),
    objects: emitFromMany(false),
    shapes: emitFromMany(true),
    polymorphic: emitAfterEverythingElse,
    connect: connectAndDisconnect(0),
    'connect-among-ten': connectAndDisconnect(10),
  };
}

/**
 * @template T
 * @param {(target: T, n: number) => void} loop
 * @param {T} target
 * @param {(n: number) => [count: number, sum: number]} expected
 * @returns {(n: number) => number}
 */
function verified(loop, target, expected) {
  return (n) => {
    reset();
    const started = now();
    loop(target, n);
    const elapsed = now() - started;
    expectReceived(...expected(n));
    return elapsed;
  };
}

/** Nanoseconds. */
function now() {
  return Number(process.hrtime.bigint());
}

/**
 * 0 + 1 + ... + (n - 1), modulo 2 to the 32nd.
 *
 * @param {number} n
 */
function sumBelow(n) {
  return Number(BigInt.asIntN(32, (BigInt(n) * BigInt(n - 1)) / 2n));
}

/**
 * Always the same shuffle: objects are not used in the order in which they lie in memory.
 *
 * @param {unknown[]} list
 */
function shuffle(list) {
  let state = 7;
  for (let i = list.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    const other = state % (i + 1);
    [list[i], list[other]] = [list[other], list[i]];
  }
}

/**
 * @template T
 * @param {readonly T[]} list
 * @param {number} index within the list
 */
function at(list, index) {
  return /** @type {T} */ (list[index]);
}
