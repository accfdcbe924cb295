import { type Connection, type ObjectModel, dataOf } from '../model/object-model.js';
import { isServed } from './calls.js';

/** The objects that keep removed connections. */
const keepers = new Set<ObjectModel>();

/** Keeps a connection that was removed while it was being served, until it is served no more; in the order of connecting. */
export function keepRemoved(object: ObjectModel, connection: Connection): void {
  const removed = stillServed(object);
  dataOf(object).removed = [...removed, connection].sort((a, b) => a.serial - b.serial);
  // Emissions are over when promise callbacks run, and sender() is null from then on.
  if (keepers.size === 0) void Promise.resolve().then(forgetRemoved);
  keepers.add(object);
}

function stillServed(object: ObjectModel): Connection[] {
  return (object.qt_data?.removed ?? []).filter((connection) => isServed(connection.serial));
}

/** A connection keeps its sender in memory, so no object may keep one for longer than it must. */
function forgetRemoved(): void {
  for (const object of keepers) dataOf(object).removed = null;
  keepers.clear();
}
