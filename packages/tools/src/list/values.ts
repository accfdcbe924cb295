/** What a value of a container may have, as a class of C++ has its operators. */
interface ValueMembers {
  equals?(other: unknown): boolean;
  lessThan?(other: unknown): boolean;
  copy?(): unknown;
  valueOf?(): unknown;
  delete?(): void;
  [Symbol.dispose]?(): void;
}

/** The methods of a Buffer of Node.js, which has a copy() too, are others. */
function membersOf(value: unknown): ValueMembers | null {
  return typeof value === 'object' && value !== null && !(value instanceof Uint8Array) ? value : null;
}

/** C++'s `==` on two values: the bytes of a QByteArray, `equals()` where an object has it, else JavaScript's `===`. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a instanceof Uint8Array && b instanceof Uint8Array)
    return a.length === b.length && a.every((byte, i) => byte === b[i]);
  const members = membersOf(a);
  if (members === null || membersOf(b) === null) return false;
  return typeof members.equals === 'function' && members.equals(b);
}

const places = new WeakMap<object, number>();
let lastPlace = 0;

/** Where an object stands among all that were asked for this, in the order in which they were: it stays there. */
function placeOf(object: object): number {
  let place = places.get(object);
  if (place === undefined) places.set(object, (place = ++lastPlace));
  return place;
}

/** Whether JavaScript's `<` knows nothing of an object but its class: it is neither a date or the like, nor an array. */
function hasNoValue(object: ValueMembers): boolean {
  const isItself = object.valueOf === undefined || typeof object.valueOf() === 'object';
  return isItself && !Array.isArray(object) && !ArrayBuffer.isView(object);
}

/**
 * C++'s `<` on two values: `lessThan()` where an object has it, else JavaScript's `<`, which asks for `valueOf()`. Objects that have neither
 * are what C++ has pointers to: they have an order, in which none is another one.
 */
export function isLess<Value>(a: Value, b: Value): boolean {
  const members = membersOf(a);
  if (typeof members?.lessThan === 'function') return members.lessThan(b);
  const others = membersOf(b);
  if (members !== null && others !== null && hasNoValue(members)) return placeOf(members) < placeOf(others);
  // A null text is greater than any other one (oracle tools/string).
  if (a === null && typeof b === 'string') return false;
  return (b === null && typeof a === 'string') || a < b;
}

/** The order of two values by {@link isLess}, as a comparison for sorting. */
export function compareValues<Value>(a: Value, b: Value): number {
  return isLess(a, b) ? -1 : isLess(b, a) ? 1 : 0;
}

/** What C++ has after copying a value: `copy()` where an object has it, else the value itself. */
export function copyValue<Value>(value: Value): Value {
  const members = membersOf(value);
  return typeof members?.copy === 'function' ? (members.copy() as Value) : value;
}

/** C++'s `delete item`, for what has a `delete()` or is disposable; nothing for other values. */
export function deleteItem(item: unknown): void {
  const members = membersOf(item);
  if (typeof members?.delete === 'function') members.delete();
  else members?.[Symbol.dispose]?.();
}
