import { withCode } from '../message/with-code.js';
import type { Emitter, SignalInfo, Target } from '../model/members.js';
import type { Connection, ObjectModel } from '../model/object-model.js';
import { calls } from './calls.js';
import { entryOf } from './connection.js';
import {
  dispatch0,
  dispatch1,
  dispatch2,
  dispatch3,
  dispatchSingle0,
  dispatchSingle1,
  dispatchSingle2,
  dispatchSingle3,
} from './serve.js';
import { serveAll } from './serve-rest.js';

// The emitters: what a class's prototype holds for each of its signals. They serve the most frequent case of all at once: a
// single connection, and no other emission around it. The rest is in serve.ts.

/** To the engine, what is constant in this file is a constant; what is imported is looked up each time. */
const state = calls;

type CallN = (this: unknown, ...args: unknown[]) => unknown;

/** Whether a connection leads to a signal. */
export function isSignal(target: Target | null): target is SignalInfo {
  return typeof target === 'object' && target?.kind === 'signal';
}

/** Refuses an emission with too few arguments. */
export function tooFew(sender: ObjectModel, signal: SignalInfo, count: number): never {
  throw withCode(
    new TypeError(
      `${sender.className()}::${signal.text} was emitted with ${String(count)} of its ${String(signal.types.length)} arguments`,
    ),
    'ERR_QT_EMIT',
  );
}

/** Makes the emitter of one signal. It throws a TypeError when it is called with fewer arguments than the signal has. */
export function makeEmitter(signal: SignalInfo): Emitter {
  switch (signal.types.length) {
    case 0:
      return function (this: ObjectModel): void {
        const out = this.qt_out;
        if (out === null) return;
        if (out.route.signal === signal && state.depth === 0) dispatchSingle0(out as Connection);
        else dispatch0(this, entryOf(out, signal));
      };
    case 1:
      return function (this: ObjectModel, a?: unknown): void {
        if (a === undefined && arguments.length < 1) tooFew(this, signal, arguments.length);
        const out = this.qt_out;
        if (out === null) return;
        if (out.route.signal === signal && state.depth === 0) dispatchSingle1(out as Connection, a);
        else dispatch1(this, entryOf(out, signal), a);
      };
    case 2:
      return function (this: ObjectModel, a?: unknown, b?: unknown): void {
        if (b === undefined && arguments.length < 2) tooFew(this, signal, arguments.length);
        const out = this.qt_out;
        if (out === null) return;
        if (out.route.signal === signal && state.depth === 0) dispatchSingle2(out as Connection, a, b);
        else dispatch2(this, entryOf(out, signal), a, b);
      };
    case 3:
      return function (this: ObjectModel, a?: unknown, b?: unknown, c?: unknown): void {
        if (c === undefined && arguments.length < 3) tooFew(this, signal, arguments.length);
        const out = this.qt_out;
        if (out === null) return;
        if (out.route.signal === signal && state.depth === 0) dispatchSingle3(out as Connection, a, b, c);
        else dispatch3(this, entryOf(out, signal), a, b, c);
      };
    default:
      return function (this: ObjectModel, ...args: unknown[]): void {
        emitSignal(this, signal, args);
      };
  }
}

/**
 * Emits like the signal's emitter, and returns what the slots returned, in their order. Arguments in excess are left out. A signal
 * that is connected to this one hands on what its own slots returned.
 */
export function emitSignal(sender: ObjectModel, signal: SignalInfo, given: readonly unknown[]): unknown[] {
  const count = signal.types.length;
  if (given.length < count) tooFew(sender, signal, given.length);
  const args = given.slice(0, count);
  const results: unknown[] = [];
  const entry = entryOf(sender.qt_out, signal);
  if (entry === null) return results;
  serveAll(sender, entry, ({ target, receiver, callee }) => {
    if (receiver !== undefined && isSignal(target)) results.push(...emitSignal(receiver, target, args));
    else results.push((callee as CallN).apply(receiver, [...args]));
  });
  return results;
}
