/** Pieces of the support module: references to what is no object, and elements that are computed once. */
export const REFERENCE_PIECES: Readonly<Record<string, string>> = {
  filledBy: `/** A new object, as a function fills it. */
export function filledBy<T>(object: T, fill: (object: T) => unknown): T {
  fill(object);
  return object;
}`,
  referTo: `/** A reference to a member or an element: an out-parameter reads and writes it through \`value\`. */
export function referTo<T extends object, K extends keyof T>(object: T, key: K): { value: T[K] } {
  return {
    get value(): T[K] {
      return object[key];
    },
    set value(value: T[K]) {
      object[key] = value;
    },
  };
}`,
  referWithin: `/** A reference to what an object holds. */
export function referWithin<T, V>(object: T, get: (each: T) => V, set: (each: T, value: V) => void): { value: V } {
  return {
    get value(): V {
      return get(object);
    },
    set value(value: V) {
      set(object, value);
    },
  };
}`,
  referToChar: `/** A reference to a char of a buffer, with its sign. */
export function referToChar(buffer: Uint8Array, index: number): { value: number } {
  return {
    get value(): number {
      return (buffer[index]! << 24) >> 24;
    },
    set value(value: number) {
      buffer[index] = value;
    },
  };
}`,
  updateElement: `/** Changes an element of an array whose index is computed once, and returns its new value. */
export function updateElement<T>(array: { [index: number]: T }, index: number, change: (value: T) => T): T {
  return (array[index] = change(array[index]!));
}`,
  updateAt: `/** Changes an element of a container whose key is computed once, and returns its new value. */
export function updateAt<K, V>(container: { get(key: K): V; set(key: K, value: V): unknown }, key: K, change: (value: V) => V): V {
  const value = change(container.get(key));
  container.set(key, value);
  return value;
}`,
  changeIn: `/** Changes a member of an object that is computed once, and returns its new value. */
export function changeIn<T, V>(object: T, change: (object: T) => V): V {
  return change(object);
}`,
  updatePlace: `/** Changes the element at a distance from a place in an array, which is computed once, and returns its new value. */
export function updatePlace<T>(place: { at(by: number): T; setAt(by: number, value: T): void }, by: number, change: (value: T) => T): T {
  const value = change(place.at(by));
  place.setAt(by, value);
  return value;
}`,
  updateReferred: `/** Changes what a reference leads to, and returns its new value. */
export function updateReferred<T>(reference: { value: T }, change: (value: T) => T): T {
  return (reference.value = change(reference.value));
}`,
};
