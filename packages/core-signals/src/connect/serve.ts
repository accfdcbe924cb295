import type { Connection, Entry, ObjectModel } from '../model/object-model.js';
import { calls } from './calls.js';
import { dispatchAll0, dispatchAll1, dispatchAll2, dispatchAll3 } from './serve-all.js';

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

/** To the engine, what is constant in this file is a constant; what is imported is looked up each time. */
const state = calls;

/** Serves a single connection, with no emission around it. */
export function dispatchSingle0(connection: Connection): void {
  state.depth = 1;
  state.serving = connection.serial;
  try {
    (connection.callee as Call0).call(connection.receiver);
  } catch (error) {
    state.depth = 0;
    throw error;
  }
  state.depth = 0;
}

function dispatchNested0(connection: Connection): void {
  const { depth, serving } = state;
  state.outer[depth] = serving;
  state.depth = depth + 1;
  state.serving = connection.serial;
  try {
    (connection.callee as Call0).call(connection.receiver);
  } finally {
    state.depth = depth;
    state.serving = serving;
  }
}

/** Serves what a signal with no arguments is connected to. */
export function dispatch0(sender: ObjectModel, entry: Entry | null): void {
  if (entry === null) return;
  if (entry.items !== undefined) dispatchAll0(sender, entry);
  else if (state.depth === 0) dispatchSingle0(entry);
  else dispatchNested0(entry);
}

/** Serves a single connection, with no emission around it. */
export function dispatchSingle1(connection: Connection, a: unknown): void {
  state.depth = 1;
  state.serving = connection.serial;
  try {
    (connection.callee as Call1).call(connection.receiver, a);
  } catch (error) {
    state.depth = 0;
    throw error;
  }
  state.depth = 0;
}

function dispatchNested1(connection: Connection, a: unknown): void {
  const { depth, serving } = state;
  state.outer[depth] = serving;
  state.depth = depth + 1;
  state.serving = connection.serial;
  try {
    (connection.callee as Call1).call(connection.receiver, a);
  } finally {
    state.depth = depth;
    state.serving = serving;
  }
}

/** Serves what a signal with one argument is connected to. */
export function dispatch1(sender: ObjectModel, entry: Entry | null, a: unknown): void {
  if (entry === null) return;
  if (entry.items !== undefined) dispatchAll1(sender, entry, a);
  else if (state.depth === 0) dispatchSingle1(entry, a);
  else dispatchNested1(entry, a);
}

/** Serves a single connection, with no emission around it. */
export function dispatchSingle2(connection: Connection, a: unknown, b: unknown): void {
  state.depth = 1;
  state.serving = connection.serial;
  try {
    (connection.callee as Call2).call(connection.receiver, a, b);
  } catch (error) {
    state.depth = 0;
    throw error;
  }
  state.depth = 0;
}

function dispatchNested2(connection: Connection, a: unknown, b: unknown): void {
  const { depth, serving } = state;
  state.outer[depth] = serving;
  state.depth = depth + 1;
  state.serving = connection.serial;
  try {
    (connection.callee as Call2).call(connection.receiver, a, b);
  } finally {
    state.depth = depth;
    state.serving = serving;
  }
}

/** Serves what a signal with two arguments is connected to. */
export function dispatch2(sender: ObjectModel, entry: Entry | null, a: unknown, b: unknown): void {
  if (entry === null) return;
  if (entry.items !== undefined) dispatchAll2(sender, entry, a, b);
  else if (state.depth === 0) dispatchSingle2(entry, a, b);
  else dispatchNested2(entry, a, b);
}

/** Serves a single connection, with no emission around it. */
export function dispatchSingle3(connection: Connection, a: unknown, b: unknown, c: unknown): void {
  state.depth = 1;
  state.serving = connection.serial;
  try {
    (connection.callee as Call3).call(connection.receiver, a, b, c);
  } catch (error) {
    state.depth = 0;
    throw error;
  }
  state.depth = 0;
}

function dispatchNested3(connection: Connection, a: unknown, b: unknown, c: unknown): void {
  const { depth, serving } = state;
  state.outer[depth] = serving;
  state.depth = depth + 1;
  state.serving = connection.serial;
  try {
    (connection.callee as Call3).call(connection.receiver, a, b, c);
  } finally {
    state.depth = depth;
    state.serving = serving;
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
  else if (state.depth === 0) dispatchSingle3(entry, a, b, c);
  else dispatchNested3(entry, a, b, c);
}
