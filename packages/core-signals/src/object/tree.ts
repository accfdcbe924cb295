import type { QObject } from './qobject.js';

/**
 * The objects without a parent, for QObject.objectTrees(). They are held weakly: an object that a program has forgotten, and
 * never deleted, is collected like any other.
 */
let roots: WeakRef<QObject>[] = [];
let sweepAt = 1024;

function isRoot(object: QObject | undefined): object is QObject {
  return object !== undefined && !object.isDeleted() && object.parent() === null;
}

/** Notes that the object has no parent. One that gets a parent later needs no word: it is passed over. */
export function addRoot(object: QObject): void {
  if (roots.length >= sweepAt) {
    roots = roots.filter((ref) => isRoot(ref.deref()));
    sweepAt = Math.max(1024, 2 * roots.length);
  }
  roots.push(new WeakRef(object));
}

/** The objects without a parent, the newest first (oracle core/lifetime). */
export function allRoots(): QObject[] {
  const found = new Set<QObject>();
  for (let i = roots.length - 1; i >= 0; i--) {
    const object = roots[i]?.deref();
    if (isRoot(object)) found.add(object);
  }
  return [...found];
}

/** Calls `visit` for every object below `root`, each before its own children; one that returns true ends the walk. */
export function walk(root: QObject, recursive: boolean, visit: (object: QObject) => boolean): boolean {
  for (const child of root.children() ?? []) {
    if (visit(child)) return true;
    if (recursive && walk(child, true, visit)) return true;
  }
  return false;
}
