/** Pieces of the module beside the output: objects whose members are bytes. */
export const MEMORY_PIECES: Readonly<Record<string, string>> = {
  copyBytes: `/** Copies the bytes of one object to another one. */
export function copyBytes(to: DataView, from: DataView): void {
  const bytes = new Uint8Array(from.buffer, from.byteOffset, from.byteLength);
  new Uint8Array(to.buffer, to.byteOffset, to.byteLength).set(bytes.slice());
}`,
  memoryBytes: `/** The bytes of an object, and what is behind it in its memory; at most size bytes from a place on. */
export function memoryBytes(memory: DataView, start = 0, size = Infinity): Buffer {
  const from = memory.byteOffset + start;
  return Buffer.from(memory.buffer, from, Math.min(size, memory.buffer.byteLength - from));
}`,
  arrayBytes: `/** The bytes of the structs of an array: from now on they lie behind each other. */
export function arrayBytes<K extends string>(objects: readonly { [name in K]: DataView }[], name: K): Buffer {
  const [first] = objects;
  if (!first) return Buffer.alloc(0);
  const { buffer, byteOffset, byteLength } = first[name];
  const isOne = objects.every((each, i) => each[name].buffer === buffer && each[name].byteOffset === byteOffset + i * byteLength);
  const whole = new ArrayBuffer(isOne ? 0 : byteLength * objects.length);
  if (!isOne)
    objects.forEach((each, i) => {
      const memory = new DataView(whole, i * byteLength, byteLength);
      copyBytes(memory, each[name]);
      each[name] = memory;
    });
  return memoryBytes(first[name], 0, byteLength * objects.length);
}`,
  compareIntegers: `/** C's memcmp() of integers that have \`size\` bytes, the lowest one first. */
export function compareIntegers(a: readonly number[], b: readonly number[], size: number): number {
  const at = a.findIndex((each, i) => each !== b[i]);
  if (at < 0) return 0;
  const bytes = (value: number): number[] => Array.from({ length: size }, (_each, i) => Math.floor(value / 256 ** i) & 0xff);
  const [left, right] = [bytes(a[at]!), bytes(b[at]!)];
  const i = left.findIndex((each, k) => each !== right[k]);
  return left[i]! - right[i]!;
}`,
  copyObjects: `/** C's memmove() of structs. */
export function copyObjects<T extends { assign(other: T): unknown }>(to: readonly T[], from: readonly T[], count: number): void {
  const isBefore = count > 0 && to.includes(from[0]!);
  for (let i = 0; i < count; i++) {
    const at = isBefore ? i : count - 1 - i;
    to[at]!.assign(from[at]!);
  }
}`,
  memoryOf: `/** The first bytes of a buffer, or as many as it has, for an object that is them. */
export function memoryOf(bytes: Uint8Array, size: number): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, Math.min(size, bytes.buffer.byteLength - bytes.byteOffset));
}`,
  structsIn: `/** The structs that lie behind each other in a buffer, of which the last one may be cut off. */
export function structsIn<T>(bytes: Uint8Array, size: number, made: (memory: DataView) => T): T[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_each, i) => made(memoryOf(bytes.subarray(size * i), size)));
}`,
  memoryNumbers: `/** Numbers in the memory of an object, which may lie at any byte. */
export function memoryNumbers(memory: DataView, start: number, count: number, kind: 'Int16' | 'Uint16' | 'Int32' | 'Uint32' | 'Float32' | 'Float64'): number[] {
  const size = Number(kind.replace(/\\D+/, '')) / 8;
  const places = Array.from({ length: count }, (_each, i) => start + size * i);
  const numbers: number[] = [];
  places.forEach((place, i) =>
    Object.defineProperty(numbers, i, {
      get: () => memory[\`get\${kind}\`](place, true),
      set: (value: number) => memory[\`set\${kind}\`](place, value, true),
      enumerable: true,
      configurable: true,
    }),
  );
  return numbers;
}`,
  isSameMemory: `/** Whether two objects have the same bytes in memory. */
export function isSameMemory(a: object | null, b: object | null): boolean {
  const [x, y] = [a, b].map((each) => each && Object.values(each).find((value) => value instanceof DataView));
  return x && y ? x.buffer === y.buffer && x.byteOffset === y.byteOffset : a === b;
}`,
  resized: `/** realloc() of numbers: the array itself, which becomes longer or shorter. */
export function resized<T>(array: T[] | null, count: number, added: T): T[] {
  const all = array ?? [];
  while (all.length < count) all.push(added);
  all.length = count;
  return all;
}`,
  resizedObjects: `/** realloc() of structs: the array itself, which becomes longer or shorter. */
export function resizedObjects<T>(array: T[] | null, count: number, added: () => T): T[] {
  const all = filled(array ?? [], count, added);
  all.length = count;
  return all;
}`,
  clearBytes: `/** Sets the bytes of an object to zero. */
export function clearBytes(memory: DataView): void {
  new Uint8Array(memory.buffer, memory.byteOffset, memory.byteLength).fill(0);
}`,
};
