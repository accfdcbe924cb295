import type { ObjectModel, SignalConnections } from '../model/object-model.js';
import { calls } from './calls.js';
import { tidy } from './connection.js';
import { heat } from './heat.js';
import { serveRest0, serveRest1, serveRest2, serveRest3 } from './serve-rest.js';

// How a signal that has several connections is emitted: by its plan where it has one, else along its list. As soon as a slot has
// changed a connection, of whatever object, the rest is left to serve-rest.ts.
//
// The bodies are written out: the engine takes what is constant in a file for a constant, in the function that it compiles, but no
// longer in one that is called from there.

type Call0 = (this: unknown) => void;
type Call1 = (this: unknown, a: unknown) => void;
type Call2 = (this: unknown, a: unknown, b: unknown) => void;
type Call3 = (this: unknown, a: unknown, b: unknown, c: unknown) => void;

/** What is imported would be looked up each time. */
const state = calls;

function walkItems0(sender: ObjectModel, list: SignalConnections): void {
  const { items } = list;
  const { length } = items;
  for (let place = 0; place < length;) {
    const { serial, callee, receiver } = items[place]!;
    state.serving = serial;
    (callee as Call0).call(receiver);
    if (++place < length && state.changed !== 0) {
      serveRest0(sender, list.signal, serial + 1);
      return;
    }
  }
}

/** Serves the connections of a signal with no arguments. */
export function dispatchAll0(sender: ObjectModel, list: SignalConnections): void {
  if (list.waiting !== null || list.removed > 0) tidy(list);
  const { depth, serving, changed } = state;
  try {
    if (depth > 0) state.outer[depth] = serving;
    state.depth = depth + 1;
    state.changed = 0;
    let step = list.plan;
    if (step.serial === 0) {
      heat(list);
      walkItems0(sender, list);
      return;
    }
    do {
      const { serial, callee, receiver, next } = step;
      state.serving = serial;
      (callee as Call0).call(receiver);
      if (next === null) return;
      step = next;
    } while (state.changed === 0);
    serveRest0(sender, list.signal, step.serial);
  } finally {
    state.depth = depth;
    state.serving = serving;
    if (changed !== 0) state.changed = 1;
  }
}

function walkItems1(sender: ObjectModel, list: SignalConnections, a: unknown): void {
  const { items } = list;
  const { length } = items;
  for (let place = 0; place < length;) {
    const { serial, callee, receiver } = items[place]!;
    state.serving = serial;
    (callee as Call1).call(receiver, a);
    if (++place < length && state.changed !== 0) {
      serveRest1(sender, list.signal, serial + 1, a);
      return;
    }
  }
}

/** Serves the connections of a signal with one argument. */
export function dispatchAll1(sender: ObjectModel, list: SignalConnections, a: unknown): void {
  if (list.waiting !== null || list.removed > 0) tidy(list);
  const { depth, serving, changed } = state;
  try {
    if (depth > 0) state.outer[depth] = serving;
    state.depth = depth + 1;
    state.changed = 0;
    let step = list.plan;
    if (step.serial === 0) {
      heat(list);
      walkItems1(sender, list, a);
      return;
    }
    do {
      const { serial, callee, receiver, next } = step;
      state.serving = serial;
      (callee as Call1).call(receiver, a);
      if (next === null) return;
      step = next;
    } while (state.changed === 0);
    serveRest1(sender, list.signal, step.serial, a);
  } finally {
    state.depth = depth;
    state.serving = serving;
    if (changed !== 0) state.changed = 1;
  }
}

function walkItems2(sender: ObjectModel, list: SignalConnections, a: unknown, b: unknown): void {
  const { items } = list;
  const { length } = items;
  for (let place = 0; place < length;) {
    const { serial, callee, receiver } = items[place]!;
    state.serving = serial;
    (callee as Call2).call(receiver, a, b);
    if (++place < length && state.changed !== 0) {
      serveRest2(sender, list.signal, serial + 1, a, b);
      return;
    }
  }
}

/** Serves the connections of a signal with two arguments. */
export function dispatchAll2(sender: ObjectModel, list: SignalConnections, a: unknown, b: unknown): void {
  if (list.waiting !== null || list.removed > 0) tidy(list);
  const { depth, serving, changed } = state;
  try {
    if (depth > 0) state.outer[depth] = serving;
    state.depth = depth + 1;
    state.changed = 0;
    let step = list.plan;
    if (step.serial === 0) {
      heat(list);
      walkItems2(sender, list, a, b);
      return;
    }
    do {
      const { serial, callee, receiver, next } = step;
      state.serving = serial;
      (callee as Call2).call(receiver, a, b);
      if (next === null) return;
      step = next;
    } while (state.changed === 0);
    serveRest2(sender, list.signal, step.serial, a, b);
  } finally {
    state.depth = depth;
    state.serving = serving;
    if (changed !== 0) state.changed = 1;
  }
}

function walkItems3(sender: ObjectModel, list: SignalConnections, a: unknown, b: unknown, c: unknown): void {
  const { items } = list;
  const { length } = items;
  for (let place = 0; place < length;) {
    const { serial, callee, receiver } = items[place]!;
    state.serving = serial;
    (callee as Call3).call(receiver, a, b, c);
    if (++place < length && state.changed !== 0) {
      serveRest3(sender, list.signal, serial + 1, a, b, c);
      return;
    }
  }
}

/** Serves the connections of a signal with three arguments. */
export function dispatchAll3(
  sender: ObjectModel,
  list: SignalConnections,
  a: unknown,
  b: unknown,
  c: unknown,
): void {
  if (list.waiting !== null || list.removed > 0) tidy(list);
  const { depth, serving, changed } = state;
  try {
    if (depth > 0) state.outer[depth] = serving;
    state.depth = depth + 1;
    state.changed = 0;
    let step = list.plan;
    if (step.serial === 0) {
      heat(list);
      walkItems3(sender, list, a, b, c);
      return;
    }
    do {
      const { serial, callee, receiver, next } = step;
      state.serving = serial;
      (callee as Call3).call(receiver, a, b, c);
      if (next === null) return;
      step = next;
    } while (state.changed === 0);
    serveRest3(sender, list.signal, step.serial, a, b, c);
  } finally {
    state.depth = depth;
    state.serving = serving;
    if (changed !== 0) state.changed = 1;
  }
}
