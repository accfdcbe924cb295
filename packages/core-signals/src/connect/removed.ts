import { type Connection, type ObjectModel, dataOf } from '../model/object-model.js';
import { isServed } from './calls.js';

/** The objects that keep removed connections. */
const keepers = new Set<ObjectModel>();

/** Keeps a connection that was removed while it was being served, until it is served no more; in the order of connecting. */
export function keepRemoved(object: ObjectModel, connection: Connection): void {
  const data = dataOf(object);
  const kept = [connection];
  for (const each of data.removed ?? []) {
    if (isServed(each.serial)) kept.push(each);
    else forget(each);
  }
  data.removed = kept.sort((a, b) => a.serial - b.serial);
  // Emissions are over when promise callbacks run, and sender() is null from then on.
  if (keepers.size === 0) void Promise.resolve().then(forgetRemoved);
  keepers.add(object);
}

/** A connection keeps its sender in memory, so no object may keep one for longer than it must. */
function forgetRemoved(): void {
  for (const object of keepers) {
    const data = dataOf(object);
    data.removed?.forEach(forget);
    data.removed = null;
  }
  keepers.clear();
}

/** It may still stand in a long list of the sender's, and must not keep its receiver in memory. */
function forget(connection: Connection): void {
  connection.receiver = undefined;
}
