import type { QObject } from './qobject.js';
import { deliver } from '../event/dispatch.js';
import { post, removePostedChildInserted } from '../event/event-loop.js';
import { EventType, QChildEvent } from '../event/qevent.js';
import { qWarning } from '../message/message-handler.js';
import { dataOf, Life, lifeOf } from './object-data.js';
import { addRoot } from './roots.js';

function isAbove(object: QObject, other: QObject): boolean {
  let ancestor: QObject | null = other;
  while (ancestor !== null && ancestor !== object) ancestor = ancestor.parent();
  return ancestor !== null;
}

/** Makes `child` the last child of `parent`. It leaves its former parent. */
export function adopt(parent: QObject, child: QObject): void {
  if (child.parent() === parent || lifeOf(child) !== Life.Alive || lifeOf(parent) === Life.Dead) return;
  if (isAbove(child, parent)) {
    const names = [child.className(), child.name(), parent.className(), parent.name()];
    qWarning('QObject::insertChild: %s::%s is above %s::%s and cannot become its child', ...names);
    return;
  }
  const former = child.parent();
  if (former === null) join(parent, child);
  else change(former, parent, child);
}

/** The former parent is told before the child has the new one, and may do what it likes with either: that counts. */
function change(former: QObject, parent: QObject, child: QObject): void {
  try {
    release(former, child);
  } finally {
    if (child.parent() === null && lifeOf(child) === Life.Alive) {
      if (lifeOf(parent) === Life.Dead || isAbove(child, parent)) addRoot(child);
      else join(parent, child);
    }
  }
}

function join(parent: QObject, child: QObject): void {
  dataOf(child).parent = parent;
  const data = dataOf(parent);
  if (data.children === null) data.children = [child];
  else data.children.push(child);
  post(parent, new QChildEvent(EventType.ChildInserted, child));
}

/** Lets a child of `parent` go; it has no parent any more. */
export function abandon(parent: QObject, child: QObject): void {
  if (child.parent() !== parent) return;
  try {
    release(parent, child);
  } finally {
    if (lifeOf(child) === Life.Alive) addRoot(child);
  }
}

/** Takes a child from its parent, and tells the parent. */
export function release(parent: QObject, child: QObject): void {
  dataOf(child).parent = null;
  const data = dataOf(parent);
  const place = data.children?.indexOf(child) ?? -1;
  if (place >= 0) data.children?.splice(place, 1);
  if (data.children?.length === 0) data.children = null;
  if (lifeOf(child) === Life.Alive) removePostedChildInserted(parent, child);
  if (data.life === Life.Alive) deliver(parent, new QChildEvent(EventType.ChildRemoved, child));
}

/** Calls `visit` for every object below `root`, each before its own children; one that returns true ends the walk. */
export function walk(root: QObject, recursive: boolean, visit: (object: QObject) => boolean): boolean {
  for (const child of root.children() ?? []) {
    if (visit(child)) return true;
    if (recursive && walk(child, true, visit)) return true;
  }
  return false;
}
