import type { QObject } from './qobject.js';
import { disconnectAll } from '../connect/disconnect.js';
import { setBlocked } from '../connect/connection.js';
import { killTimers } from '../timer/timers.js';
import { dataOf, Life } from './object-data.js';
import { release } from './tree.js';

/**
 * Deletes an object: destructors, destroyed(), connections, children (order: oracle core/lifetime). Whatever is thrown on the
 * way, all of it is done; the last that was thrown comes out at the end.
 */
export function destruct(object: QObject): void {
  const data = dataOf(object);
  if (data.life !== Life.Alive) return;
  data.life = Life.Dying;
  try {
    callDestructors(object, Object.getPrototypeOf(object) as object | null);
  } finally {
    try {
      emitDestroyed(object);
    } finally {
      tearDown(object);
    }
  }
}

/** Calls each class's own `destructor()`, from the most derived up to the base class, as C++ does: none calls its base class's. */
function callDestructors(object: QObject, prototype: object | null): void {
  let next = prototype;
  while (next !== null && !Object.hasOwn(next, 'destructor'))
    next = Object.getPrototypeOf(next) as object | null;
  if (next === null) return;
  try {
    (next as { destructor: (this: QObject) => void }).destructor.call(object);
  } finally {
    callDestructors(object, Object.getPrototypeOf(next) as object | null);
  }
}

function emitDestroyed(object: QObject): void {
  setBlocked(object, false);
  if (object.qt_out === null) return;
  try {
    object.destroyed(object);
  } finally {
    object.destroyed();
  }
}

function tearDown(object: QObject): void {
  killTimers(object);
  try {
    disconnectAll(object);
  } finally {
    try {
      const parent = object.parent();
      if (parent !== null) release(parent, object);
    } finally {
      try {
        deleteChildren(object);
      } finally {
        finish(object);
      }
    }
  }
}

/** A child's destructor may have connected or started something. */
function finish(object: QObject): void {
  killTimers(object);
  try {
    disconnectAll(object);
  } finally {
    dataOf(object).life = Life.Dead;
  }
}

/** Deletes the children in the order in which they came, also those that come meanwhile. */
function deleteChildren(object: QObject): void {
  const data = dataOf(object);
  const failures: unknown[] = [];
  while (data.children !== null) {
    const { children } = data;
    data.children = null;
    for (const child of children) {
      // A slot may have given it to another parent meanwhile.
      if (child.parent() !== object) continue;
      dataOf(child).parent = null;
      try {
        child.delete();
      } catch (failure) {
        failures.push(failure);
      }
    }
  }
  if (failures.length > 0) throw failures[0];
}
