import { Life, type ObjectModel, dataOf } from '../model/object-model.js';
import { observation } from '../model/observation.js';
import { disconnectAll } from '../connect/disconnect.js';
import { setBlocked } from '../connect/connection.js';
import { killTimers } from '../event/timers.js';
import { release } from './tree.js';

/**
 * What was thrown, in order. A plain list, and steps that are functions of this file: code that depends on short-lived objects
 * of classes of its own would be compiled again after each garbage collection (see pin-hidden-class.ts).
 */
type Failures = unknown[];

/**
 * Deletes an object: destructors, destroyed(), connections, children (order: oracle core/lifetime). Everything is
 * done even when a step throws; the first exception is rethrown at the end.
 *
 * @param plainDelete - QObject's own delete(): for a child whose class has another one, that is called
 */
export function destruct(object: ObjectModel, plainDelete: () => void): void {
  if (dataOf(object).life !== Life.Alive) return;
  const failures: Failures = [];
  begin(object, failures);
  if (dataOf(object).children !== null) deleteChildren(object, plainDelete, failures);
  finish(object, failures);
  if (failures.length > 0) throw failures[0];
}

/** Runs a step that must not keep the others from being run. */
function attempt(step: (object: ObjectModel) => void, object: ObjectModel, failures: Failures): void {
  try {
    step(object);
  } catch (thrown) {
    failures.push(thrown);
  }
}

/** Deletes what is below an object. The tree is walked with a list and not by recursion: the stack does not limit its depth. */
function deleteChildren(object: ObjectModel, plainDelete: () => void, failures: Failures): void {
  const path = [new Remaining(object)];
  while (path.length > 0) {
    const remaining = path.at(-1)!;
    const child = remaining.takeChild();
    if (child === null) {
      path.pop();
      if (remaining.parent !== object) finish(remaining.parent, failures);
    } else if (child.delete !== plainDelete) {
      attempt(callDelete, child, failures);
    } else if (dataOf(child).life === Life.Alive) {
      begin(child, failures);
      path.push(new Remaining(child));
    }
  }
}

/** The children of a dying object, in the order in which they came, also those that come meanwhile. */
class Remaining {
  readonly parent: ObjectModel;
  #children: readonly ObjectModel[] = [];
  #next = 0;

  constructor(parent: ObjectModel) {
    this.parent = parent;
  }

  /** Takes the next child from its parent; null when none is left. */
  takeChild(): ObjectModel | null {
    const data = dataOf(this.parent);
    for (;;) {
      while (this.#next < this.#children.length) {
        const child = this.#children[this.#next++]!;
        // A slot may have given it to another parent meanwhile.
        if (child.parent() !== this.parent) continue;
        const ofChild = dataOf(child);
        ofChild.parent = null;
        ofChild.announced = null;
        return child;
      }
      if (data.children === null) return null;
      this.#children = data.children.toArray();
      this.#next = 0;
      data.children = null;
    }
  }
}

/** What happens before the children are deleted. */
function begin(object: ObjectModel, failures: Failures): void {
  dataOf(object).life = Life.Dying;
  observation.current?.objectDying(object);
  callDestructors(object, failures);
  setBlocked(object, false);
  if (object.qt_out !== null) {
    attempt(emitDestroyedObject, object, failures);
    attempt(emitDestroyed, object, failures);
  }
  dropAll(object, failures);
  if (object.parent() !== null) attempt(leaveParent, object, failures);
}

/** Calls each class's own `destructor()`, from the most derived up to the base class, as C++ does: none calls its base class's. */
function callDestructors(object: ObjectModel, failures: Failures): void {
  let prototype = Object.getPrototypeOf(object) as object | null;
  for (; prototype !== null; prototype = Object.getPrototypeOf(prototype) as object | null) {
    if (!Object.hasOwn(prototype, 'destructor')) continue;
    const { destructor } = prototype as { destructor: (this: ObjectModel) => void };
    try {
      destructor.call(object);
    } catch (thrown) {
      failures.push(thrown);
    }
  }
}

function callDelete(object: ObjectModel): void {
  object.delete();
}

function emitDestroyedObject(object: ObjectModel): void {
  object.destroyed(object);
}

function emitDestroyed(object: ObjectModel): void {
  object.destroyed();
}

function leaveParent(object: ObjectModel): void {
  release(object.parent()!, object);
}

function dropAll(object: ObjectModel, failures: Failures): void {
  killTimers(object);
  attempt(disconnectAll, object, failures);
}

/** A child's destructor may have connected or started something. */
function finish(object: ObjectModel, failures: Failures): void {
  dropAll(object, failures);
  dataOf(object).life = Life.Dead;
  observation.current?.objectDeleted(object);
}
