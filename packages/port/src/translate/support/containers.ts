/** Pieces of the support module: arrays of objects, and what the C++ library does with containers and tools' do not. */
export const CONTAINER_PIECES: Readonly<Record<string, string>> = {
  compareBy: `/** Compares objects by a method of their class, and numbers and texts as JavaScript does. */
export function compareBy(name: string, a: unknown, b: unknown): boolean {
  if (a instanceof Uint8Array && b instanceof Uint8Array)
    return compareBy(name, Buffer.from(a).toString('latin1'), Buffer.from(b).toString('latin1'));
  const method = (a as Record<string, unknown> | null)?.[name];
  if (typeof a === 'object' && typeof method === 'function') return Boolean(method.call(a, b));
  const [x, y] = [a as number, b as number];
  if (name === 'equals') return x === y;
  if (name === 'notEquals') return x !== y;
  if (isPointer(a) && isPointer(b)) return compareBy(name, placeInMemory(a), placeInMemory(b));
  return name === 'lessThan' ? x < y : name === 'greaterThan' ? x > y : name === 'lessOrEqual' ? x <= y : x >= y;
}`,
  isPointer: `/** Whether it is an object that C++ has a pointer to: one without a value that JavaScript could compare. */
export function isPointer(value: unknown): value is object {
  return typeof value === 'object' && value !== null && typeof value.valueOf() === 'object' && !Array.isArray(value) && !ArrayBuffer.isView(value);
}`,
  placeInMemory: `const places = new WeakMap<object, number>();
let lastPlace = 0;
/** Where an object stands among all that were asked for this: as the address of one does in C++, it stays the same. */
export function placeInMemory(object: object): number {
  if (!places.has(object)) places.set(object, ++lastPlace);
  return places.get(object)!;
}`,
  deleteAll: `/** Destroys the objects of an array, the last one first. */
export function deleteAll(objects: readonly { delete(): void }[] | null): void {
  for (const each of [...(objects ?? [])].reverse()) each.delete();
}`,
  ending: `/** An array whose objects end with the block, the last one first. */
export function ending<T>(array: T[]): T[] & Disposable {
  const dispose = (): void => deleteAll(array.flat(Infinity) as { delete(): void }[]);
  return Object.assign(array, { [Symbol.dispose]: dispose });
}`,
  deleteAny: `/** \`delete p\` of what a template is given: an object may have a destructor, a number has none. */
export function deleteAny(object: unknown): void {
  (object as { delete?(): void } | null)?.delete?.();
}`,
  reverseList: `/** std::list::reverse(). */
export function reverseList<T>(list: QValueList<T>): void {
  const values = [...list].reverse();
  values.forEach((value, i) => list.set(i, value));
}`,
  insertPair: `/** std::map::insert(): a key that is there keeps its value. */
export function insertPair<K, T>(map: QMap<K, T>, pair: QPair<K, T>): void {
  if (!map.contains(pair.first)) map.set(copyOf(pair.first), copyOf(pair.second));
}`,
  orderBy: `/** The order of keys that an object of C++ decides, by its operator(), which \`call\` calls. */
export function orderBy<Less, Key>(less: Less, call: (less: Less, a: Key, b: Key) => boolean): (a: Key, b: Key) => number {
  return (a, b) => (call(less, a, b) ? -1 : call(less, b, a) ? 1 : 0);
}`,
  LessFirst: `/** C++'s std::less. */
export class LessFirst<T> {
  call(a: T, b: T): boolean {
    return compareBy('lessThan', a, b);
  }
}`,
  GreaterFirst: `/** C++'s std::greater. */
export class GreaterFirst<T> {
  call(a: T, b: T): boolean {
    return compareBy('lessThan', b, a);
  }
}`,
};
