// @ts-check

/** @typedef {import('./contender.js').SignalContender} SignalContender */
/** @typedef {import('./contender.js').Slot} Slot */
/** @typedef {import('./contender.js').Arity} Arity */

/** What the slots of this process have been given since reset(). */
export const received = { count: 0, sum: 0 };

export function reset() {
  received.count = 0;
  received.sum = 0;
}

/**
 * Makes sure that the slots were called so often and that their arguments add up.
 *
 * @param {number} count
 * @param {number} sum modulo 2 to the 32nd
 */
export function expectReceived(count, sum) {
  if (received.count === count && received.sum === (sum | 0)) return;
  throw new Error(
    `emissions lost: ${received.count} calls that add up to ${received.sum} instead of ${count} and ${sum | 0}`,
  );
}

/** Slot bodies that makeSlotOfBody() chooses from: a program has more than one, and fewer than it has objects. */
export const bodies = 16;

/** @type {((() => Slot) | undefined)[]} */
const makers = [];

let made = 0;

/**
 * A slot with a body of its own: compiled by itself, as in a program where every slot is written down somewhere.
 *
 * @param {SignalContender} contender
 * @param {Arity} arity
 * @returns {Slot}
 */
export function makeSlot(contender, arity) {
  return slotMaker(contender, arity)();
}

/**
 * A function of its own with a body that it shares with others.
 *
 * @param {SignalContender} contender
 * @param {number} body counted from 0, any number
 * @returns {Slot}
 */
export function makeSlotOfBody(contender, body) {
  return (makers[body % bodies] ??= slotMaker(contender, 1))();
}

/**
 * @param {SignalContender} contender
 * @param {Arity} arity
 * @returns {() => Slot}
 */
function slotMaker(contender, arity) {
  const { parameters, sum } = signature(contender, arity);
  // A new function text each time is what gives a slot type feedback of its own.
  const factory = new Function(
    'received',
    `return () => function slot${made++}(${parameters.join(', ')}) {
      received.count++;
      received.sum = (received.sum + ${sum}) | 0;
    };`,
  );
  return /** @type {() => Slot} */ (factory(received));
}

/**
 * @param {SignalContender} contender
 * @param {Arity} arity
 */
function signature({ senderFirst = false, packed3 = false }, arity) {
  const sender = senderFirst ? ['sender'] : [];
  if (arity === 0) return { parameters: sender, sum: '1' };
  if (arity === 1) return { parameters: [...sender, 'a'], sum: 'a' };
  return packed3
    ? { parameters: [...sender, 'o'], sum: 'o.a + o.b + o.c' }
    : { parameters: [...sender, 'a', 'b', 'c'], sum: 'a + b + c' };
}
