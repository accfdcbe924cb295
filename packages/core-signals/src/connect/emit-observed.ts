import type { SignalInfo } from '../model/members.js';
import type { Connection, ObjectModel } from '../model/object-model.js';
import type { Observer } from '../model/observation.js';
import { entryOf } from './connection.js';
import { isSignal, tooFew } from './emitter.js';
import { PASSED_OVER } from './passed-over.js';
import { serveAll } from './serve-rest.js';

type Slot = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Emits like the signal's emitter, step by step before an observer, and returns what the slots returned, in their order. The
 * rules, and what sender() sees, are those of emitter.ts.
 */
export function emitObserved(
  observer: Observer,
  sender: ObjectModel,
  signal: SignalInfo,
  given: readonly unknown[],
): unknown[] {
  const count = signal.types.length;
  if (given.length < count) tooFew(sender, signal, given.length);
  const args = given.slice(0, count);
  const entry = entryOf(sender.qt_out, signal);
  const emission = observer.emissionBegins(sender, signal, args);
  const results: unknown[] = [];
  try {
    if (entry !== null)
      serveAll(sender, entry, (connection) => serve(observer, emission, connection, args, results));
  } finally {
    observer.emissionEnds(emission);
  }
  return results;
}

/** Calls what one connection leads to. */
function serve(
  observer: Observer,
  emission: unknown,
  connection: Connection,
  args: readonly unknown[],
  results: unknown[],
): void {
  const { target, receiver } = connection;
  observer.slotBegins(emission, connection);
  let called = true;
  try {
    if (receiver !== undefined && isSignal(target)) {
      results.push(...emitObserved(observer, receiver, target, args));
    } else {
      const result = (connection.callee as Slot).apply(receiver, [...args]);
      called = result !== PASSED_OVER;
      results.push(result);
    }
  } catch (thrown) {
    observer.slotThrew(emission, connection, thrown);
    throw thrown;
  }
  observer.slotEnds(emission, connection, called);
}
