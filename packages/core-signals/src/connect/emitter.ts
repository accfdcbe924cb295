import type { QObject } from '../object/qobject.js';
import type { SignalInfo } from '../meta/members.js';
import { calls } from './calls.js';
import type { Connection } from './connection.js';

/**
 * The emitters: what a class's prototype holds for each of its signals.
 *
 * The rules, from oracle core/mutate: slots are called in the order of connecting. One that is disconnected or deleted
 * before its turn is not called. One that is connected during an emission is called in the same emission, unless the slot
 * that connected it was the last. Emissions nest freely.
 *
 * There is a variant for each small number of arguments, so that the frequent signals need no arrays; the loops differ in
 * nothing but the calls.
 */
export type Emitter = (this: QObject, ...args: never[]) => void;

type Call0 = (this: unknown) => void;
type Call1 = (this: unknown, a: unknown) => void;
type Call2 = (this: unknown, a: unknown, b: unknown) => void;
type Call3 = (this: unknown, a: unknown, b: unknown, c: unknown) => void;
type CallN = (this: unknown, ...args: unknown[]) => unknown;

/** The connection after `next`'s place: `next` itself, or, when it was removed meanwhile, the first living one behind it. */
function living(next: Connection | null): Connection | null {
  while (next !== null && next.prev === null) next = next.next;
  return next;
}

function activate0(first: Connection): void {
  const level = calls.depth;
  calls.depth = level + 1;
  try {
    let connection: Connection | null = first;
    do {
      const next: Connection | null = connection.next;
      calls.at[level] = connection;
      (connection.callee as Call0).call(connection.receiver);
      connection = living(next);
    } while (connection !== null);
  } finally {
    calls.at[level] = null;
    calls.depth = level;
  }
}

function activate1(first: Connection, a: unknown): void {
  const level = calls.depth;
  calls.depth = level + 1;
  try {
    let connection: Connection | null = first;
    do {
      const next: Connection | null = connection.next;
      calls.at[level] = connection;
      if (connection.argc === 1) (connection.callee as Call1).call(connection.receiver, a);
      else (connection.callee as Call0).call(connection.receiver);
      connection = living(next);
    } while (connection !== null);
  } finally {
    calls.at[level] = null;
    calls.depth = level;
  }
}

function activate2(first: Connection, a: unknown, b: unknown): void {
  const level = calls.depth;
  calls.depth = level + 1;
  try {
    let connection: Connection | null = first;
    do {
      const next: Connection | null = connection.next;
      calls.at[level] = connection;
      if (connection.argc === 2) (connection.callee as Call2).call(connection.receiver, a, b);
      else if (connection.argc === 1) (connection.callee as Call1).call(connection.receiver, a);
      else (connection.callee as Call0).call(connection.receiver);
      connection = living(next);
    } while (connection !== null);
  } finally {
    calls.at[level] = null;
    calls.depth = level;
  }
}

function activate3(first: Connection, a: unknown, b: unknown, c: unknown): void {
  const level = calls.depth;
  calls.depth = level + 1;
  try {
    let connection: Connection | null = first;
    do {
      const next: Connection | null = connection.next;
      calls.at[level] = connection;
      if (connection.argc === 3) (connection.callee as Call3).call(connection.receiver, a, b, c);
      else if (connection.argc === 2) (connection.callee as Call2).call(connection.receiver, a, b);
      else if (connection.argc === 1) (connection.callee as Call1).call(connection.receiver, a);
      else (connection.callee as Call0).call(connection.receiver);
      connection = living(next);
    } while (connection !== null);
  } finally {
    calls.at[level] = null;
    calls.depth = level;
  }
}

/** Any number of arguments; returns what the callees returned, in their order. */
function activate(first: Connection, args: readonly unknown[]): unknown[] {
  const results: unknown[] = [];
  const level = calls.depth;
  calls.depth = level + 1;
  try {
    let connection: Connection | null = first;
    do {
      const next: Connection | null = connection.next;
      calls.at[level] = connection;
      results.push((connection.callee as CallN).apply(connection.receiver, args.slice(0, connection.argc)));
      connection = living(next);
    } while (connection !== null);
  } finally {
    calls.at[level] = null;
    calls.depth = level;
  }
  return results;
}

/** The first connection that an emission of `signal` serves; null when nothing is connected, or signals are blocked. */
function visible(sender: QObject, signal: SignalInfo): Connection | null {
  let first = sender.qt_out;
  while (first !== null && first.signal !== signal) first = first.otherSignal;
  return first;
}

function tooFew(sender: QObject, signal: SignalInfo, count: number): never {
  throw new TypeError(
    `${sender.className()}::${signal.text} was emitted with ${String(count)} of its ${String(signal.types.length)} arguments`,
  );
}

/** Makes the emitter of one signal. It throws a TypeError when it is called with fewer arguments than the signal has. */
export function makeEmitter(signal: SignalInfo): Emitter {
  switch (signal.types.length) {
    case 0:
      return function (this: QObject): void {
        const first = visible(this, signal);
        if (first !== null) activate0(first);
      };
    case 1:
      return function (this: QObject, a?: unknown): void {
        if (a === undefined && arguments.length < 1) tooFew(this, signal, arguments.length);
        const first = visible(this, signal);
        if (first !== null) activate1(first, a);
      };
    case 2:
      return function (this: QObject, a?: unknown, b?: unknown): void {
        if (b === undefined && arguments.length < 2) tooFew(this, signal, arguments.length);
        const first = visible(this, signal);
        if (first !== null) activate2(first, a, b);
      };
    case 3:
      return function (this: QObject, a?: unknown, b?: unknown, c?: unknown): void {
        if (c === undefined && arguments.length < 3) tooFew(this, signal, arguments.length);
        const first = visible(this, signal);
        if (first !== null) activate3(first, a, b, c);
      };
    default:
      return function (this: QObject, ...args: unknown[]): void {
        if (args.length < signal.types.length) tooFew(this, signal, args.length);
        const first = visible(this, signal);
        if (first !== null) activate(first, args);
      };
  }
}

/**
 * Emits like the signal's emitter, and returns what the slots returned, in their order: for a class that waits for slots
 * that answer with a promise.
 */
export function emitSignal(sender: QObject, signal: SignalInfo, args: readonly unknown[]): unknown[] {
  if (args.length < signal.types.length) tooFew(sender, signal, args.length);
  const first = visible(sender, signal);
  return first === null ? [] : activate(first, args);
}
