import { withCode } from '../message/with-code.js';
import type { Emitter, SignalInfo, Target } from '../model/members.js';
import type { Connection, ObjectModel } from '../model/object-model.js';
import { calls } from './calls.js';
import { firstAfter, firstOf } from './connection.js';

// The emitters: what a class's prototype holds for each of its signals.
//
// The rules, from oracle core/mutate: slots are called in the order of connecting. One that is disconnected or deleted
// before its turn is not called. One that is connected during an emission is called in the same emission, unless the slot
// that connected it was the last. Emissions nest freely, and what a slot throws comes out of the emission.
//
// There is a variant for each small number of arguments, so that the frequent signals need no arrays, and one for the most
// frequent case of all: a single connection, and no other emission around it.

type Call0 = (this: unknown) => void;
type Call1 = (this: unknown, a: unknown) => void;
type Call2 = (this: unknown, a: unknown, b: unknown) => void;
type Call3 = (this: unknown, a: unknown, b: unknown, c: unknown) => void;
type CallN = (this: unknown, ...args: unknown[]) => unknown;

function dispatchSingle0(connection: Connection): void {
  calls.depth = 1;
  calls.serving = connection.serial;
  try {
    (connection.callee as Call0).call(connection.receiver);
  } catch (error) {
    calls.depth = 0;
    throw error;
  }
  calls.depth = 0;
}

function dispatchAll0(sender: ObjectModel, first: Connection): void {
  const { depth, serving } = calls;
  if (depth > 0) calls.outer[depth] = serving;
  calls.depth = depth + 1;
  try {
    let connection: Connection | null = first;
    do {
      const next: Connection | null = connection.next;
      calls.serving = connection.serial;
      (connection.callee as Call0).call(connection.receiver);
      if (next === null) break;
      connection = next.target !== null ? next : firstAfter(sender, next.signal, connection.serial);
    } while (connection !== null);
  } finally {
    calls.depth = depth;
    calls.serving = serving;
  }
}

function dispatchSingle1(connection: Connection, a: unknown): void {
  calls.depth = 1;
  calls.serving = connection.serial;
  try {
    (connection.callee as Call1).call(connection.receiver, a);
  } catch (error) {
    calls.depth = 0;
    throw error;
  }
  calls.depth = 0;
}

function dispatchAll1(sender: ObjectModel, first: Connection, a: unknown): void {
  const { depth, serving } = calls;
  if (depth > 0) calls.outer[depth] = serving;
  calls.depth = depth + 1;
  try {
    let connection: Connection | null = first;
    do {
      const next: Connection | null = connection.next;
      calls.serving = connection.serial;
      (connection.callee as Call1).call(connection.receiver, a);
      if (next === null) break;
      connection = next.target !== null ? next : firstAfter(sender, next.signal, connection.serial);
    } while (connection !== null);
  } finally {
    calls.depth = depth;
    calls.serving = serving;
  }
}

function dispatchSingle2(connection: Connection, a: unknown, b: unknown): void {
  calls.depth = 1;
  calls.serving = connection.serial;
  try {
    (connection.callee as Call2).call(connection.receiver, a, b);
  } catch (error) {
    calls.depth = 0;
    throw error;
  }
  calls.depth = 0;
}

function dispatchAll2(sender: ObjectModel, first: Connection, a: unknown, b: unknown): void {
  const { depth, serving } = calls;
  if (depth > 0) calls.outer[depth] = serving;
  calls.depth = depth + 1;
  try {
    let connection: Connection | null = first;
    do {
      const next: Connection | null = connection.next;
      calls.serving = connection.serial;
      (connection.callee as Call2).call(connection.receiver, a, b);
      if (next === null) break;
      connection = next.target !== null ? next : firstAfter(sender, next.signal, connection.serial);
    } while (connection !== null);
  } finally {
    calls.depth = depth;
    calls.serving = serving;
  }
}

function dispatchSingle3(connection: Connection, a: unknown, b: unknown, c: unknown): void {
  calls.depth = 1;
  calls.serving = connection.serial;
  try {
    (connection.callee as Call3).call(connection.receiver, a, b, c);
  } catch (error) {
    calls.depth = 0;
    throw error;
  }
  calls.depth = 0;
}

function dispatchAll3(sender: ObjectModel, first: Connection, a: unknown, b: unknown, c: unknown): void {
  const { depth, serving } = calls;
  if (depth > 0) calls.outer[depth] = serving;
  calls.depth = depth + 1;
  try {
    let connection: Connection | null = first;
    do {
      const next: Connection | null = connection.next;
      calls.serving = connection.serial;
      (connection.callee as Call3).call(connection.receiver, a, b, c);
      if (next === null) break;
      connection = next.target !== null ? next : firstAfter(sender, next.signal, connection.serial);
    } while (connection !== null);
  } finally {
    calls.depth = depth;
    calls.serving = serving;
  }
}

/** Whether a connection leads to a signal. */
export function isSignal(target: Target | null): target is SignalInfo {
  return typeof target === 'object' && target?.kind === 'signal';
}

/**
 * Any number of arguments; returns what the slots returned, in their order. A signal that is connected to this one hands on
 * what its own slots returned.
 */
function dispatchAllN(sender: ObjectModel, first: Connection, args: readonly unknown[]): unknown[] {
  const results: unknown[] = [];
  const { depth, serving } = calls;
  if (depth > 0) calls.outer[depth] = serving;
  calls.depth = depth + 1;
  try {
    let connection: Connection | null = first;
    do {
      const next: Connection | null = connection.next;
      calls.serving = connection.serial;
      const { target, receiver } = connection;
      if (receiver !== undefined && isSignal(target)) results.push(...emitSignal(receiver, target, args));
      else results.push((connection.callee as CallN).apply(receiver, [...args]));
      if (next === null) break;
      connection = next.target !== null ? next : firstAfter(sender, next.signal, connection.serial);
    } while (connection !== null);
  } finally {
    calls.depth = depth;
    calls.serving = serving;
  }
  return results;
}

function dispatch0(sender: ObjectModel, first: Connection | null): void {
  if (first === null) return;
  if (first.next === null && calls.depth === 0) dispatchSingle0(first);
  else dispatchAll0(sender, first);
}

function dispatch1(sender: ObjectModel, first: Connection | null, a: unknown): void {
  if (first === null) return;
  if (first.next === null && calls.depth === 0) dispatchSingle1(first, a);
  else dispatchAll1(sender, first, a);
}

function dispatch2(sender: ObjectModel, first: Connection | null, a: unknown, b: unknown): void {
  if (first === null) return;
  if (first.next === null && calls.depth === 0) dispatchSingle2(first, a, b);
  else dispatchAll2(sender, first, a, b);
}

function dispatch3(sender: ObjectModel, first: Connection | null, a: unknown, b: unknown, c: unknown): void {
  if (first === null) return;
  if (first.next === null && calls.depth === 0) dispatchSingle3(first, a, b, c);
  else dispatchAll3(sender, first, a, b, c);
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
        if (out.signal !== signal) dispatch0(this, firstOf(out, signal));
        else if (out.next === null && calls.depth === 0) dispatchSingle0(out);
        else dispatchAll0(this, out);
      };
    case 1:
      return function (this: ObjectModel, a?: unknown): void {
        if (a === undefined && arguments.length < 1) tooFew(this, signal, arguments.length);
        const out = this.qt_out;
        if (out === null) return;
        if (out.signal !== signal) dispatch1(this, firstOf(out, signal), a);
        else if (out.next === null && calls.depth === 0) dispatchSingle1(out, a);
        else dispatchAll1(this, out, a);
      };
    case 2:
      return function (this: ObjectModel, a?: unknown, b?: unknown): void {
        if (b === undefined && arguments.length < 2) tooFew(this, signal, arguments.length);
        const out = this.qt_out;
        if (out === null) return;
        if (out.signal !== signal) dispatch2(this, firstOf(out, signal), a, b);
        else if (out.next === null && calls.depth === 0) dispatchSingle2(out, a, b);
        else dispatchAll2(this, out, a, b);
      };
    case 3:
      return function (this: ObjectModel, a?: unknown, b?: unknown, c?: unknown): void {
        if (c === undefined && arguments.length < 3) tooFew(this, signal, arguments.length);
        const out = this.qt_out;
        if (out === null) return;
        if (out.signal !== signal) dispatch3(this, firstOf(out, signal), a, b, c);
        else if (out.next === null && calls.depth === 0) dispatchSingle3(out, a, b, c);
        else dispatchAll3(this, out, a, b, c);
      };
    default:
      return function (this: ObjectModel, ...args: unknown[]): void {
        emitSignal(this, signal, args);
      };
  }
}

/** Emits like the signal's emitter, and returns what the slots returned, in their order. Arguments in excess are left out. */
export function emitSignal(sender: ObjectModel, signal: SignalInfo, args: readonly unknown[]): unknown[] {
  const count = signal.types.length;
  if (args.length < count) tooFew(sender, signal, args.length);
  const first = firstOf(sender.qt_out, signal);
  return first === null ? [] : dispatchAllN(sender, first, args.slice(0, count));
}
