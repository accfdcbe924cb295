import type { SignalInfo } from '../model/members.js';
import type { Connection, ObjectModel } from '../model/object-model.js';
import type { Observer } from '../model/observation.js';
import { calls } from './calls.js';
import { firstAfter, firstOf } from './connection.js';
import { isSignal, tooFew } from './emitter.js';
import { PASSED_OVER } from './passed-over.js';

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
  const args = given.length > count ? given.slice(0, count) : given;
  const first = firstOf(sender.qt_out, signal);
  const emission = observer.emissionBegins(sender, signal, args);
  try {
    return first === null ? [] : dispatch(observer, emission, sender, first, args);
  } finally {
    observer.emissionEnds(emission);
  }
}

function dispatch(
  observer: Observer,
  emission: unknown,
  sender: ObjectModel,
  first: Connection,
  args: readonly unknown[],
): unknown[] {
  const results: unknown[] = [];
  const { depth, serving } = calls;
  if (depth > 0) calls.outer[depth] = serving;
  calls.depth = depth + 1;
  try {
    let connection: Connection | null = first;
    do {
      const next: Connection | null = connection.next;
      calls.serving = connection.serial;
      serve(observer, emission, connection, args, results);
      if (next === null) break;
      connection = next.target !== null ? next : firstAfter(sender, next.signal, connection.serial);
    } while (connection !== null);
  } finally {
    calls.depth = depth;
    calls.serving = serving;
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
