import type { QObjectType } from '../meta/cpp-types.js';
import { Life, type ObjectModel, dataOf, lifeOf } from '../model/object-model.js';
import { deliver } from '../event/dispatch.js';
import { post, takeBack } from '../event/event-loop.js';
import { EventType, QChildEvent } from '../event/qevent.js';
import { qWarning } from '../message/message-handler.js';
import { Children } from './children.js';
import { addRoot } from './roots.js';

/** Whether an object is the other one, or above it. Only one with children can be above: most that get a parent have none. */
function isAbove(object: ObjectModel, other: ObjectModel): boolean {
  if (object === other) return true;
  if ((object.qt_data?.children ?? null) === null) return false;
  let ancestor: ObjectModel | null = other;
  while (ancestor !== null && ancestor !== object) ancestor = ancestor.parent();
  return ancestor !== null;
}

/** Makes `child` the last child of `parent`. It leaves its former parent. */
export function adopt(parent: ObjectModel, child: ObjectModel): void {
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

/** The former parent gets its event before the child has the new parent. What it does with either of them in childEvent() counts. */
function change(former: ObjectModel, parent: ObjectModel, child: ObjectModel): void {
  try {
    release(former, child);
  } finally {
    if (child.parent() === null && lifeOf(child) === Life.Alive) {
      if (lifeOf(parent) === Life.Dead || isAbove(child, parent)) addRoot(child);
      else join(parent, child);
    }
  }
}

function join(parent: ObjectModel, child: ObjectModel): void {
  dataOf(child).parent = parent;
  const data = dataOf(parent);
  data.children ??= new Children();
  data.children.add(child);
  dataOf(child).announced = post(parent, new QChildEvent(EventType.ChildInserted, child as QObjectType));
}

/** Removes a child of `parent`, which then has no parent. */
export function abandon(parent: ObjectModel, child: ObjectModel): void {
  if (child.parent() !== parent) return;
  try {
    release(parent, child);
  } finally {
    if (lifeOf(child) === Life.Alive) addRoot(child);
  }
}

/** Removes a child from its parent, which gets an event. */
export function release(parent: ObjectModel, child: ObjectModel): void {
  const ofChild = dataOf(child);
  ofChild.parent = null;
  const data = dataOf(parent);
  data.children?.remove(child);
  if (data.children?.size === 0) data.children = null;
  if (lifeOf(child) === Life.Alive && ofChild.announced !== null) takeBack(ofChild.announced);
  ofChild.announced = null;
  if (data.life === Life.Alive)
    deliver(parent, new QChildEvent(EventType.ChildRemoved, child as QObjectType));
}

function childrenOf(object: ObjectModel): ObjectModel[] {
  return object.qt_data?.children?.toArray() ?? [];
}

/** The objects below `root`, each before its own children, with their depth; the children of `root` have 1. */
export function* descendants(
  root: ObjectModel,
  recursive = true,
): Generator<[ObjectModel, number], void, void> {
  const path = [childrenOf(root).values()];
  while (path.length > 0) {
    const { value: object, done } = path.at(-1)!.next();
    if (done === true) {
      path.pop();
      continue;
    }
    yield [object, path.length];
    if (recursive) path.push(childrenOf(object).values());
  }
}
