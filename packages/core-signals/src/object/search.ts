import type { ObjectModel } from '../model/object-model.js';
import { descendants } from './tree.js';

/** The first object below `root` with this name and class (null: any); one without a name has none. Null if there is none. */
export function findChild(
  root: ObjectModel,
  name: string | null,
  className: string | null,
  recursive: boolean,
): ObjectModel | null {
  for (const [object] of descendants(root, recursive)) {
    if (name !== null && (object.qt_data?.name ?? null) !== name) continue;
    if (className === null || object.inherits(className)) return object;
  }
  return null;
}

/** The objects below `root` of this class (null: any) whose name equals `name`, or matches it as a regular expression (null: any). */
export function findChildren(
  root: ObjectModel,
  className: string | null,
  name: string | null,
  isPattern: boolean,
  recursive: boolean,
): ObjectModel[] {
  const pattern = name !== null && isPattern ? new RegExp(name) : null;
  const found: ObjectModel[] = [];
  for (const [object] of descendants(root, recursive)) {
    if (className !== null && !object.inherits(className)) continue;
    if (name === null || (pattern ? pattern.test(object.name()) : object.name() === name)) found.push(object);
  }
  return found;
}
