import type { SignalInfo } from '../model/members.js';
import type { Connection, Entry, ObjectModel } from '../model/object-model.js';
import { livePlace, placeOf } from '../model/serial-list.js';
import { calls } from './calls.js';
import { listOf, outgoingOf, tidy } from './connection.js';

// How an emission continues when a slot has changed what is connected: a list may have been moved, shortened or replaced by another,
// so nothing that was known of it before counts any longer. The next connection is the one with the next higher serial.

type Serve = (connection: Connection) => void;

/** Serves the connections of the signal from the one with that serial on, or, where it was removed, from the one behind it on. */
function serveFrom(sender: ObjectModel, signal: SignalInfo, serial: number, serve: Serve): void {
  let { changed } = calls;
  try {
    for (;;) {
      calls.changed = 0;
      const items = listOf(outgoingOf(sender, signal));
      let place = livePlace(items, placeOf(items, serial));
      do {
        const connection = items[place];
        if (connection === undefined) return;
        place = livePlace(items, place + 1);
        const isLast = place === items.length;
        calls.serving = connection.serial;
        serial = connection.serial + 1;
        serve(connection);
        if (isLast) return;
      } while (calls.changed === 0);
      changed = 1;
    }
  } finally {
    // The emissions around this one look at it too.
    if (changed !== 0) calls.changed = 1;
  }
}

/** Serves the rest after a slot has changed something, with no arguments. */
export function serveRest0(sender: ObjectModel, signal: SignalInfo, serial: number): void {
  serveFrom(sender, signal, serial, ({ callee, receiver }) => {
    (callee as (this: unknown) => void).call(receiver);
  });
}

/** Serves the rest after a slot has changed something, with one argument. */
export function serveRest1(sender: ObjectModel, signal: SignalInfo, serial: number, a: unknown): void {
  serveFrom(sender, signal, serial, ({ callee, receiver }) => {
    (callee as (this: unknown, a: unknown) => void).call(receiver, a);
  });
}

/** Serves the rest after a slot has changed something, with two arguments. */
export function serveRest2(
  sender: ObjectModel,
  signal: SignalInfo,
  serial: number,
  a: unknown,
  b: unknown,
): void {
  serveFrom(sender, signal, serial, ({ callee, receiver }) => {
    (callee as (this: unknown, a: unknown, b: unknown) => void).call(receiver, a, b);
  });
}

/** Serves the rest after a slot has changed something, with three arguments. */
export function serveRest3(
  sender: ObjectModel,
  signal: SignalInfo,
  serial: number,
  a: unknown,
  b: unknown,
  c: unknown,
): void {
  serveFrom(sender, signal, serial, ({ callee, receiver }) => {
    (callee as (this: unknown, a: unknown, b: unknown, c: unknown) => void).call(receiver, a, b, c);
  });
}

/** Has each connection in its turn served by a function, at any depth. */
export function serveAll(sender: ObjectModel, entry: Entry, serve: Serve): void {
  const { depth, serving } = calls;
  try {
    if (depth > 0) calls.outer[depth] = serving;
    calls.depth = depth + 1;
    if (entry.items !== undefined) tidy(entry);
    serveFrom(sender, entry.signal, 0, serve);
  } finally {
    calls.depth = depth;
    calls.serving = serving;
  }
}
