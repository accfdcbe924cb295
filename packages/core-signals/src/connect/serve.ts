import { type Connection, type Entry, type ObjectModel, SignalConnections } from '../model/object-model.js';
import { livePlace, placeOf } from '../model/serial-list.js';
import { calls } from './calls.js';
import { admitWaiting, settle } from './connection.js';

// How a signal's connections are served: in the order of connecting. One that is disconnected or deleted before its turn is not
// called. One that is made during an emission is called in the same emission, unless the slot that made it was the last.
// Emissions nest freely, and what a slot throws comes out of the emission (oracle core/mutate).
//
// There is a variant for each small number of arguments, so that the frequent signals need no arrays; and variants for a single
// connection, without another emission around it and within one.

type Call0 = (this: unknown) => void;
type Call1 = (this: unknown, a: unknown) => void;
type Call2 = (this: unknown, a: unknown, b: unknown) => void;
type Call3 = (this: unknown, a: unknown, b: unknown, c: unknown) => void;

/** Begins an emission along the list, one level deeper. */
function beginAll(list: SignalConnections, depth: number, serving: number): void {
  if (depth > 0) calls.outer[depth] = serving;
  calls.depth = depth + 1;
  list.running++;
  if (list.waiting !== null) admitWaiting(list);
}

function endAll(sender: ObjectModel, list: SignalConnections, depth: number, serving: number): void {
  calls.depth = depth;
  calls.serving = serving;
  if (--list.running === 0 && list.removed > 0) settle(list, sender);
}

/**
 * Where an emission along these items continues when it has served the connection. `next` was the place of the next one before its
 * slot ran, which may have removed and added connections; the list has another array when it has been compacted.
 */
function placeAfter(
  list: SignalConnections,
  items: readonly Connection[],
  next: number,
  served: Connection,
): number {
  if (list.items === items) return livePlace(items, next);
  return livePlace(list.items, placeOf(list.items, served.serial + 1));
}

/** Serves a single connection, with no emission around it. */
export function dispatchSingle0(connection: Connection): void {
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

function dispatchNested0(connection: Connection): void {
  const { depth, serving } = calls;
  calls.outer[depth] = serving;
  calls.depth = depth + 1;
  calls.serving = connection.serial;
  try {
    (connection.callee as Call0).call(connection.receiver);
  } finally {
    calls.depth = depth;
    calls.serving = serving;
  }
}

function dispatchAll0(sender: ObjectModel, list: SignalConnections): void {
  const { depth, serving } = calls;
  beginAll(list, depth, serving);
  try {
    let { items } = list;
    for (let place = livePlace(items, 0); place < items.length; items = list.items) {
      const connection = items[place]!;
      const next = list.removed === 0 ? place + 1 : livePlace(items, place + 1);
      const isLast = next === items.length;
      calls.serving = connection.serial;
      (connection.callee as Call0).call(connection.receiver);
      if (isLast) break;
      place = list.removed === 0 && list.items === items ? next : placeAfter(list, items, next, connection);
    }
  } finally {
    endAll(sender, list, depth, serving);
  }
}

/** Serves what a signal with no arguments is connected to. */
export function dispatch0(sender: ObjectModel, entry: Entry | null): void {
  if (entry === null) return;
  if (entry.items !== undefined) dispatchAll0(sender, entry);
  else if (calls.depth === 0) dispatchSingle0(entry);
  else dispatchNested0(entry);
}

/** Serves a single connection, with no emission around it. */
export function dispatchSingle1(connection: Connection, a: unknown): void {
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

function dispatchNested1(connection: Connection, a: unknown): void {
  const { depth, serving } = calls;
  calls.outer[depth] = serving;
  calls.depth = depth + 1;
  calls.serving = connection.serial;
  try {
    (connection.callee as Call1).call(connection.receiver, a);
  } finally {
    calls.depth = depth;
    calls.serving = serving;
  }
}

function dispatchAll1(sender: ObjectModel, list: SignalConnections, a: unknown): void {
  const { depth, serving } = calls;
  beginAll(list, depth, serving);
  try {
    let { items } = list;
    for (let place = livePlace(items, 0); place < items.length; items = list.items) {
      const connection = items[place]!;
      const next = list.removed === 0 ? place + 1 : livePlace(items, place + 1);
      const isLast = next === items.length;
      calls.serving = connection.serial;
      (connection.callee as Call1).call(connection.receiver, a);
      if (isLast) break;
      place = list.removed === 0 && list.items === items ? next : placeAfter(list, items, next, connection);
    }
  } finally {
    endAll(sender, list, depth, serving);
  }
}

/** Serves what a signal with one argument is connected to. */
export function dispatch1(sender: ObjectModel, entry: Entry | null, a: unknown): void {
  if (entry === null) return;
  if (entry.items !== undefined) dispatchAll1(sender, entry, a);
  else if (calls.depth === 0) dispatchSingle1(entry, a);
  else dispatchNested1(entry, a);
}

/** Serves a single connection, with no emission around it. */
export function dispatchSingle2(connection: Connection, a: unknown, b: unknown): void {
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

function dispatchNested2(connection: Connection, a: unknown, b: unknown): void {
  const { depth, serving } = calls;
  calls.outer[depth] = serving;
  calls.depth = depth + 1;
  calls.serving = connection.serial;
  try {
    (connection.callee as Call2).call(connection.receiver, a, b);
  } finally {
    calls.depth = depth;
    calls.serving = serving;
  }
}

function dispatchAll2(sender: ObjectModel, list: SignalConnections, a: unknown, b: unknown): void {
  const { depth, serving } = calls;
  beginAll(list, depth, serving);
  try {
    let { items } = list;
    for (let place = livePlace(items, 0); place < items.length; items = list.items) {
      const connection = items[place]!;
      const next = list.removed === 0 ? place + 1 : livePlace(items, place + 1);
      const isLast = next === items.length;
      calls.serving = connection.serial;
      (connection.callee as Call2).call(connection.receiver, a, b);
      if (isLast) break;
      place = list.removed === 0 && list.items === items ? next : placeAfter(list, items, next, connection);
    }
  } finally {
    endAll(sender, list, depth, serving);
  }
}

/** Serves what a signal with two arguments is connected to. */
export function dispatch2(sender: ObjectModel, entry: Entry | null, a: unknown, b: unknown): void {
  if (entry === null) return;
  if (entry.items !== undefined) dispatchAll2(sender, entry, a, b);
  else if (calls.depth === 0) dispatchSingle2(entry, a, b);
  else dispatchNested2(entry, a, b);
}

/** Serves a single connection, with no emission around it. */
export function dispatchSingle3(connection: Connection, a: unknown, b: unknown, c: unknown): void {
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

function dispatchNested3(connection: Connection, a: unknown, b: unknown, c: unknown): void {
  const { depth, serving } = calls;
  calls.outer[depth] = serving;
  calls.depth = depth + 1;
  calls.serving = connection.serial;
  try {
    (connection.callee as Call3).call(connection.receiver, a, b, c);
  } finally {
    calls.depth = depth;
    calls.serving = serving;
  }
}

function dispatchAll3(
  sender: ObjectModel,
  list: SignalConnections,
  a: unknown,
  b: unknown,
  c: unknown,
): void {
  const { depth, serving } = calls;
  beginAll(list, depth, serving);
  try {
    let { items } = list;
    for (let place = livePlace(items, 0); place < items.length; items = list.items) {
      const connection = items[place]!;
      const next = list.removed === 0 ? place + 1 : livePlace(items, place + 1);
      const isLast = next === items.length;
      calls.serving = connection.serial;
      (connection.callee as Call3).call(connection.receiver, a, b, c);
      if (isLast) break;
      place = list.removed === 0 && list.items === items ? next : placeAfter(list, items, next, connection);
    }
  } finally {
    endAll(sender, list, depth, serving);
  }
}

/** Serves what a signal with three arguments is connected to. */
export function dispatch3(
  sender: ObjectModel,
  entry: Entry | null,
  a: unknown,
  b: unknown,
  c: unknown,
): void {
  if (entry === null) return;
  if (entry.items !== undefined) dispatchAll3(sender, entry, a, b, c);
  else if (calls.depth === 0) dispatchSingle3(entry, a, b, c);
  else dispatchNested3(entry, a, b, c);
}

/** Has each connection in its turn served by a function, at any depth. */
export function serveAll(sender: ObjectModel, entry: Entry, serve: (connection: Connection) => void): void {
  const list = entry.items !== undefined ? entry : new SignalConnections(entry.signal, [entry]);
  const { depth, serving } = calls;
  beginAll(list, depth, serving);
  try {
    let { items } = list;
    for (let place = livePlace(items, 0); place < items.length; items = list.items) {
      const connection = items[place]!;
      const next = list.removed === 0 ? place + 1 : livePlace(items, place + 1);
      const isLast = next === items.length;
      calls.serving = connection.serial;
      serve(connection);
      if (isLast) break;
      place = list.removed === 0 && list.items === items ? next : placeAfter(list, items, next, connection);
    }
  } finally {
    endAll(sender, list, depth, serving);
  }
}
