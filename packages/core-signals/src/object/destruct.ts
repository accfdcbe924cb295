import { Life, type ObjectModel, dataOf } from '../model/object-model.js';
import { observation } from '../model/observation.js';
import { disconnectAll } from '../connect/disconnect.js';
import { setBlocked } from '../connect/connection.js';
import { killTimers } from '../event/timers.js';
import { release } from './tree.js';

/**
 * Deletes an object: destructors, destroyed(), connections, children (order: oracle core/lifetime). Everything is
 * done even when a step throws; the first exception is rethrown at the end.
 *
 * The tree is walked with a list and not by recursion, so that its depth is not limited by the stack.
 *
 * @param plainDelete - QObject's own delete(): for a child whose class has another one, that is called
 */
export function destruct(object: ObjectModel, plainDelete: () => void): void {
  if (dataOf(object).life !== Life.Alive) return;
  const failures = new Failures();
  begin(object, failures);
  const path = [new Remaining(object)];
  while (path.length > 0) {
    const remaining = path.at(-1)!;
    const child = remaining.takeChild();
    if (child === null) {
      path.pop();
      finish(remaining.parent, failures);
    } else if (child.delete !== plainDelete) {
      failures.guard(() => {
        child.delete();
      });
    } else if (dataOf(child).life === Life.Alive) {
      begin(child, failures);
      path.push(new Remaining(child));
    }
  }
  failures.rethrow();
}

/** Runs steps that must all be run, and keeps what was thrown first. */
class Failures {
  #first: { readonly thrown: unknown } | null = null;

  guard(step: () => void): void {
    try {
      step();
    } catch (thrown) {
      this.#first ??= { thrown };
    }
  }

  rethrow(): void {
    if (this.#first !== null) throw this.#first.thrown;
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
  callDestructors(object, failures);
  setBlocked(object, false);
  if (object.qt_out !== null) {
    failures.guard(() => {
      object.destroyed(object);
    });
    failures.guard(() => {
      object.destroyed();
    });
  }
  dropAll(object, failures);
  const parent = object.parent();
  if (parent === null) return;
  failures.guard(() => {
    release(parent, object);
  });
}

/** Calls each class's own `destructor()`, from the most derived up to the base class, as C++ does: none calls its base class's. */
function callDestructors(object: ObjectModel, failures: Failures): void {
  let prototype = Object.getPrototypeOf(object) as object | null;
  for (; prototype !== null; prototype = Object.getPrototypeOf(prototype) as object | null) {
    if (!Object.hasOwn(prototype, 'destructor')) continue;
    const { destructor } = prototype as { destructor: (this: ObjectModel) => void };
    failures.guard(() => {
      destructor.call(object);
    });
  }
}

function dropAll(object: ObjectModel, failures: Failures): void {
  killTimers(object);
  failures.guard(() => {
    disconnectAll(object);
  });
}

/** A child's destructor may have connected or started something. */
function finish(object: ObjectModel, failures: Failures): void {
  dropAll(object, failures);
  dataOf(object).life = Life.Dead;
  observation.current?.objectDeleted(object);
}
