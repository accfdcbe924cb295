// @ts-check
// One contender of a case about many objects. Arguments: the contender's module (a URL), its name.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { beAnOrdinaryProgram } from '../harness/ordinary-program.mjs';
import { contenderNamed, serve } from '../harness/serve.mjs';
import { expectReceived, makeSlotOfBody, reset } from '../signals/slots.mjs';

const [, , module = '', name = ''] = process.argv;
const { signalAdapters } = await import(module);
/** @type {import('../signals/contender.js').SignalContender} */
const contender = contenderNamed(signalAdapters, name);

await beAnOrdinaryProgram();

/** Receivers: each gets its share of the connections of all objects. */
const receivers = Array.from({ length: 1000 }, (_, index) => makeSlotOfBody(contender, index));

/** Connections of an object. */
const connections = 3;

/** What is done in one turn of the event loop: little, so that what delays it is the garbage collector. */
const perTurn = 200;

serve({
  async warmUp() {
    for (let i = 0; i < 5; i++) await live(10_000, { create: 0, emit: 0, delete: 0 });
  },

  /** @param {{ objects: number, times: number }} order */
  async sample({ objects, times }) {
    await globalThis.gc?.();
    const spent = { create: 0, emit: 0, delete: 0 };
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    for (let i = 0; i < times; i++) await live(objects, spent);
    delay.disable();
    const each = objects * times;
    return {
      create: spent.create / each,
      emit: spent.emit / each,
      delete: spent.delete / each,
      delay: delay.percentile(99),
      longest: delay.max,
    };
  },
});

/**
 * Makes objects, emits a signal of each, deletes them in the order in which they were made, and adds the nanoseconds up that
 * each took.
 *
 * @param {number} objects
 * @param {{ create: number, emit: number, delete: number }} spent
 */
async function live(objects, spent) {
  if (contender.destroy === undefined) throw new Error(`${contender.name} cannot delete`);
  /** @type {object[]} */
  const population = [];
  spent.create += await inTurns(objects, (index) => {
    const emitter = contender.make();
    for (let i = 0; i < connections; i++)
      contender.connect(emitter, at(receivers, (index * connections + i) % receivers.length), 1);
    population.push(emitter);
  });

  reset();
  spent.emit += await inTurns(objects, (index) => {
    contender.emit1(at(population, index), 1);
  });
  expectReceived(objects * connections, objects * connections);

  spent.delete += await inTurns(objects, (index) => {
    contender.destroy?.(at(population, index));
  });
  reset();
  for (let index = 0; index < objects; index += 97) contender.emit1(at(population, index), 1);
  expectReceived(0, 0);
}

/**
 * Does something with each of the indices below `count`, some in a turn of the event loop; gives the nanoseconds that the
 * turns took together.
 *
 * @param {number} count
 * @param {(index: number) => void} work
 */
async function inTurns(count, work) {
  let nanoseconds = 0;
  for (let from = 0; from < count; from += perTurn) {
    const started = process.hrtime.bigint();
    const end = Math.min(count, from + perTurn);
    for (let index = from; index < end; index++) work(index);
    nanoseconds += Number(process.hrtime.bigint() - started);
    await nextTurn();
  }
  return nanoseconds;
}

/**
 * @template T
 * @param {readonly T[]} list
 * @param {number} index within the list
 */
function at(list, index) {
  return /** @type {T} */ (list[index]);
}
