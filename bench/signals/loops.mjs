// @ts-check

/** @typedef {import('./contender.js').SignalContender} SignalContender */
/** @typedef {import('./contender.js').Slot} Slot */

/**
 * What is timed. The emitters are arguments: a loop that closes over its emitter lets the optimising compiler take the
 * object for a constant, and measures what no program has.
 *
 * @param {SignalContender} contender
 */
export function loopsOf(contender) {
  return {
    /**
     * @param {object} emitter
     * @param {number} n
     */
    emitNothing(emitter, n) {
      for (let i = 0; i < n; i++) contender.emit0(emitter);
    },

    /**
     * @param {object} emitter
     * @param {number} n
     */
    emitInt(emitter, n) {
      for (let i = 0; i < n; i++) contender.emit1(emitter, i);
    },

    /**
     * @param {object} emitter
     * @param {number} n
     */
    emitThree(emitter, n) {
      for (let i = 0; i < n; i++) contender.emit3(emitter, i, 2, 3);
    },

    /**
     * One after the other, round and round.
     *
     * @param {readonly object[]} emitters
     * @param {number} n
     */
    emitFromMany(emitters, n) {
      const { length } = emitters;
      for (let i = 0, next = 0; i < n; i++) {
        contender.emit1(/** @type {object} */ (emitters[next]), i);
        if (++next === length) next = 0;
      }
    },

    /**
     * Each emitter with the slot at its place, at once disconnected again.
     *
     * @param {readonly object[]} emitters
     * @param {readonly Slot[]} slots
     */
    connectAndDisconnect(emitters, slots) {
      const { length } = emitters;
      for (let i = 0; i < length; i++) {
        const emitter = /** @type {object} */ (emitters[i]);
        const slot = /** @type {Slot} */ (slots[i]);
        contender.connect(emitter, slot, 1);
        contender.disconnect(emitter, slot, 1);
      }
    },
  };
}
