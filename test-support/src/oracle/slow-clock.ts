// Preloaded into a program (--import): its clocks run, and its timers and blocking waits take, as many times as long as the
// environment variable QT3_SLOW_CLOCK says. Programs of the oracle give what they wait for some tens of milliseconds, which
// a busy machine may not have for them.
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';
import timers from 'node:timers';
import timersPromises from 'node:timers/promises';

const slowness = Number(process.env['QT3_SLOW_CLOCK']);

/** The longest time that Node's timers know. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** A function whose argument at `index`, a number of milliseconds, becomes as many times as large. */
function slowed<F extends (...args: never[]) => unknown>(original: F, index: number): F {
  const slow = (...args: never[]): unknown => {
    const given: unknown = args[index];
    if (typeof given === 'number' && given < LONGEST_TIMER) {
      args[index] = Math.min(given * slowness, LONGEST_TIMER) as never;
    }
    return original(...args);
  };
  // What a function has besides, such as how util.promisify() calls it.
  return Object.defineProperties(slow, Object.getOwnPropertyDescriptors(original)) as unknown as F;
}

globalThis.setTimeout = timers.setTimeout = slowed(timers.setTimeout, 1);
globalThis.setInterval = timers.setInterval = slowed(timers.setInterval, 1);
timersPromises.setTimeout = slowed(timersPromises.setTimeout, 0);
syncBuiltinESMExports();

// Its longest time, Infinity, stays what it is.
Atomics.wait = slowed<typeof Atomics.wait>(Atomics.wait.bind(Atomics), 3);

const began = { now: performance.now(), date: Date.now() };
const realNow = performance.now.bind(performance);
performance.now = () => began.now + (realNow() - began.now) / slowness;
Date.now = () => Math.floor(began.date + (realNow() - began.now) / slowness);
