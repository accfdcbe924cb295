// @ts-check
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { expectReceived, makeSlot, reset } from './slots.mjs';

/** @typedef {import('./contender.js').SignalContender} SignalContender */

/**
 * Bytes of heap for an object with one connection that has emitted once: some libraries build what they need then.
 *
 * @param {SignalContender} contender
 * @param {number} objects how many to make
 */
export async function bytesPerObject(contender, objects) {
  const slot = makeSlot(contender, 1);
  warmUp(contender, slot);

  /** @type {(object | null)[]} */
  const emitters = new Array(objects).fill(null);
  const before = await heapInUse();
  for (let i = 0; i < objects; i++) {
    const emitter = contender.make();
    contender.connect(emitter, slot, 1);
    emitters[i] = emitter;
  }
  reset();
  for (const emitter of emitters) contender.emit1(/** @type {object} */ (emitter), 1);
  expectReceived(objects, objects);
  const after = await heapInUse();

  // Still in use here, so that nothing of it has been collected.
  if (emitters.length !== objects) throw new Error('objects lost');
  return (after - before) / objects;
}

/**
 * What is made once per class, or per function, is not the object's.
 *
 * @param {SignalContender} contender
 * @param {import('./contender.js').Slot} slot
 */
function warmUp(contender, slot) {
  const emitter = contender.make();
  contender.connect(emitter, slot, 1);
  contender.emit1(emitter, 1);
}

async function heapInUse() {
  if (globalThis.gc === undefined) throw new Error('the worker has to run with --expose-gc');
  for (let i = 0; i < 3; i++) {
    await globalThis.gc();
    await sleep(10);
  }
  return process.memoryUsage().heapUsed;
}
