import { isServed } from '../connect/calls.js';
import type { Connection, Outgoing } from '../connect/connection.js';
import type { Posted } from '../event/posted-queue.js';
import type { Children } from './children.js';
import type { QObject } from './qobject.js';

/** Life-cycle state of an object. */
export const Life = { Alive: 0, Dying: 1, Dead: 2 } as const;
/** One of {@link Life}'s values. */
export type Life = (typeof Life)[keyof typeof Life];

/** What many objects do not have. An object that has none of it keeps no ObjectData. */
export class ObjectData {
  parent: QObject | null = null;
  /** Where it stands among its parent's children. */
  place = 0;
  /** The posted event that announces it to its parent; null when there is none. */
  announced: Posted | null = null;
  children: Children | null = null;
  name: string | null = null;
  life: Life = Life.Alive;
  /** The outgoing connections while signals are blocked. */
  blocked: { out: Outgoing } | null = null;
  /** Connections to this object that were removed while they were being served, for sender(). */
  removed: Connection[] | null = null;
}

/** The object's data, made when first something is to be kept there. */
export function dataOf(object: QObject): ObjectData {
  return (object.qt_data ??= new ObjectData());
}

/** The object's life-cycle state. */
export function lifeOf(object: QObject): Life {
  return object.qt_data === null ? Life.Alive : object.qt_data.life;
}

/** The objects that keep removed connections. */
const keepers = new Set<QObject>();

/** Keeps a connection that was removed while it was being served, until it is served no more; in the order of connecting. */
export function keepRemoved(object: QObject, connection: Connection): void {
  const removed = stillServed(object);
  dataOf(object).removed = [...removed, connection].sort((a, b) => a.serial - b.serial);
  // Emissions are over when the program comes to its promises, and then nobody asks for a sender any more.
  if (keepers.size === 0) void Promise.resolve().then(forgetRemoved);
  keepers.add(object);
}

function stillServed(object: QObject): Connection[] {
  return (object.qt_data?.removed ?? []).filter((connection) => isServed(connection.serial));
}

/** A connection keeps its sender in memory, so no object may keep one for longer than it must. */
function forgetRemoved(): void {
  for (const object of keepers) dataOf(object).removed = null;
  keepers.clear();
}
