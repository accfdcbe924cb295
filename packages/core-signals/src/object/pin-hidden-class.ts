import { observation } from '../model/observation.js';

const pinned = new Map<string, object>();

/**
 * Keeps one object of a short-lived class in memory, until there is another of that kind.
 *
 * V8 drops the hidden class (map) of objects, and the optimised code that depends on it, when a garbage collection finds none of
 * them. A server that was idle for a moment would serve its next connections in slow code; one object of each class avoids that.
 *
 * @param object - nothing of a user's may be reachable from it, since it is never collected
 */
export function pinHiddenClass(kind: string, object: object): void {
  pinned.set(kind, object);
  for (const one of objectsIn(object)) observation.current?.objectPinned(one);
}

/** The kinds of which an object is kept, for tests. */
export function pinnedKinds(): string[] {
  return [...pinned.keys()];
}

/** Whether an object is kept for its hidden class. */
export function isPinned(object: object): boolean {
  return [...pinned.values()].some((one) => objectsIn(one).includes(object));
}

/** What is pinned may be a list of objects. */
function objectsIn(object: object): readonly object[] {
  const list: readonly unknown[] = Array.isArray(object) ? object : [object];
  return list.filter((one): one is object => typeof one === 'object' && one !== null);
}
