import type { ObjectModel } from '../model/object-model.js';

/**
 * The objects without a parent, for QObject.objectTrees(). They are held weakly: an object that a program has forgotten, and
 * never deleted, is collected like any other.
 *
 * A weak reference costs about as much memory as a small object. So nothing is noted until it may be wanted: from the first
 * QApplication on, which a ported main() makes before all other objects, or from the first question.
 */
let roots: WeakRef<ObjectModel>[] | null = null;
let sweepAt = 1024;

function isRoot(object: ObjectModel | undefined): object is ObjectModel {
  return object !== undefined && !object.isDeleted() && object.parent() === null;
}

/** Notes from now on which objects have no parent. */
export function noteRoots(): void {
  roots ??= [];
}

/** Notes that the object has no parent. One that gets a parent later needs no word: it is passed over. */
export function addRoot(object: ObjectModel): void {
  if (roots === null) return;
  if (roots.length >= sweepAt) {
    roots = roots.filter((ref) => isRoot(ref.deref()));
    sweepAt = Math.max(1024, 2 * roots.length);
  }
  roots.push(new WeakRef(object));
}

/** The objects without a parent that were noted, the newest first (oracle core/lifetime). */
export function allRoots(): ObjectModel[] {
  noteRoots();
  const found = new Set<ObjectModel>();
  for (const ref of (roots ?? []).toReversed()) {
    const object = ref.deref();
    if (isRoot(object)) found.add(object);
  }
  return [...found];
}
