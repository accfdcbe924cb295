import { ADDRESS_PIECES } from './addresses.js';
import { ALGORITHM_PIECES } from './algorithms.js';
import { AUTO_PTR_PIECES } from './auto-ptr.js';
import { BYTE_PIECES } from './bytes.js';
import { CONTAINER_PIECES } from './containers.js';
import { COLLECTION_PIECES } from './collections.js';
import { EXCEPTION_PIECES } from './exceptions.js';
import { FILE_PIECES } from './files.js';
import { FUNCTION_PIECES } from './functions.js';
import { NUMBER_PIECES } from './numbers.js';
import { HEAP_PIECES } from './heaps.js';
import { INPUT_PIECES } from './input.js';
import { MEMORY_PIECES } from './memory.js';
import { MULTIMAP_PIECES } from './multimap.js';
import { ITERATOR_PIECES } from './iterators.js';
import { OUTPUT_PIECES } from './output.js';
import { POSIX_PIECES } from './posix.js';
import { RANDOM_PIECES } from './random.js';
import { REFERENCE_PIECES } from './references.js';
import { SCAN_PIECES } from './scan.js';
import { SIGNAL_PIECES } from './signals.js';
import { STREAM_PIECES } from './streams.js';
import { SYSTEM_PIECES } from './system.js';

/** Pieces of the module that stands beside the output: what C++ has and JavaScript has not. */
const PIECES: Record<string, string> = {
  PORT: `/** The type of a place that was not translated: nothing fits it, so that the compiler stops there. */
export type NotTranslated = string & { readonly 'write this by hand': never };

/** Stands where the translator found no counterpart; \`cpp\` is what C++ has there. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export function PORT(cpp: NotTranslated): any {
  throw new Error(\`not translated: \${cpp}\`);
}`,
  NotDeclared: `/** The type of what no header declares: anything. The compiler stops where it is named, so that it gets its own. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type NotDeclared<Name extends never> = any | Name;`,
  OnlyDeclared: `/** A class of which only the name is declared: what has a pointer to it can keep it, hand it on and ask whether it is null. */
export interface OnlyDeclared<Name extends string> {
  readonly 'only declared': Name;
}`,
  UnknownBase: `/** A base class that no header declares: its constructor takes anything. */
export type UnknownBase<T extends abstract new (...args: never[]) => object = new () => object> = T &
  (new (...args: unknown[]) => InstanceType<T>);`,
  mixIn: `/** Gives a class the methods of further bases, where it has none of that name; instanceof knows of it. */
export function mixIn(target: Class, ...bases: readonly Class[]): void {
  for (const base of bases) {
    for (let from: unknown = base.prototype; from instanceof Object && from !== Object.prototype; from = Object.getPrototypeOf(from))
      for (const name of Reflect.ownKeys(from))
        if (!(name in target.prototype))
          Object.defineProperty(target.prototype, name, Object.getOwnPropertyDescriptor(from, name)!);
    const known = base[Symbol.hasInstance].bind(base);
    const value = function (this: unknown, object: unknown): boolean {
      if (this !== base) return Function.prototype[Symbol.hasInstance].call(this as Class, object);
      return known(object) || object instanceof target;
    };
    Object.defineProperty(base, Symbol.hasInstance, { value, configurable: true });
  }
}`,
  initialise: `/** Gives an object the members that a further base has when it is made. */
export function initialise<A extends readonly unknown[]>(
  object: object,
  base: abstract new (...args: A) => object,
  ...args: A
): void {
  Object.assign(object, Reflect.construct(base, args));
}`,
  Class: `export interface Class extends Function {
  readonly prototype: object;
}`,
  refer: `/** A reference to something that is no variable: an out-parameter reads and writes it through \`value\`. */
export function refer<T>(get: () => T, set: (value: T) => void): { value: T } {
  return {
    get value(): T {
      return get();
    },
    set value(value: T) {
      set(value);
    },
  };
}`,
  copyOf: `/** A copy of an object that has a copy(), and anything else as it is. */
export function copyOf<T>(value: T): T {
  const members = value as { copy?: () => T } | null;
  if (value instanceof Uint8Array) return value;
  return typeof members === 'object' && typeof members?.copy === 'function' ? members.copy() : value;
}`,
  putNumber: `/** Writes the bytes of a whole number, the lowest first. */
export function putNumber(buffer: Uint8Array, value: number, size: number): void {
  for (let i = 0; i < size; i++) buffer[i] = (value >>> (8 * i)) & 0xff;
}`,
  getNumber: `/** Reads a whole number from its bytes, the lowest first. */
export function getNumber(buffer: Uint8Array, size: number): number {
  return Buffer.from(buffer.buffer, buffer.byteOffset, buffer.length).readUIntLE(0, size);
}`,
  numberBytes: `/** The bytes of a whole number, the lowest first. */
export function numberBytes(value: number | bigint, size: number): Uint8Array {
  const all = Buffer.alloc(8);
  all.writeBigInt64LE(BigInt.asIntN(64, BigInt(value)));
  return all.subarray(0, size);
}`,
  fillNumber: `/** Hands the bytes of a whole number to a function that may change them, the lowest first. */
export function fillNumber<T>(number: { value: number }, size: number, signed: boolean, fill: (bytes: Uint8Array) => T): T {
  const bytes = Buffer.from(numberBytes(number.value, size));
  const result = fill(bytes);
  number.value = signed ? bytes.readIntLE(0, size) : bytes.readUIntLE(0, size);
  return result;
}`,
  fillVector: `/** Hands the elements of a vector of characters to a function that may change them, from one of them on and as bytes. */
export function fillVector<T>(vector: QValueVector<number>, at: number, signed: boolean, fill: (bytes: Uint8Array) => T): T {
  const bytes = Uint8Array.from([...vector].slice(at));
  const result = fill(bytes);
  bytes.forEach((byte, i) => vector.set(at + i, signed ? byte << 24 >> 24 : byte));
  return result;
}`,
  readCharacters: `/** QDataStream's operator>> for a char pointer: the text with the 0 at its end. */
export function readCharacters(stream: QDataStream): Uint8Array {
  const text = stream.readString();
  return text ? bytes(text.toString('latin1')) : Buffer.alloc(0);
}`,
  overwritten: `/** A text of which the first bytes are others; it stays as long as it is. */
export function overwritten(text: string, bytes: Uint8Array, count: number): string {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', 0, count);
  return (start + text.slice(count)).slice(0, text.length);
}`,
  byteArray: `/** A QCString as the QByteArray that it is in Qt: with the 0 at its end. */
export function byteArray(text: string | null): Uint8Array {
  return text === null || text === '' ? new Uint8Array(0) : bytes(text);
}`,
  realloc: `/** C's realloc() of bytes: those that were there, and 0 behind them. */
export function realloc(buffer: Uint8Array | null, size: number): Uint8Array {
  const made = Buffer.alloc(size);
  made.set((buffer ?? new Uint8Array(0)).subarray(0, size));
  return made;
}`,
  characters: `/** The first \`length\` characters that a pointer to QChar leads to. */
export function characters(text: string | readonly string[] | null, length: number): string {
  return typeof text === 'string' ? text.slice(0, length) : (text ?? []).slice(0, length).join('');
}`,
  filled: `/** An array of this size: what it begins with, and new values in the rest. */
export function filled<T>(items: T[], size: number, rest: () => T): T[] {
  while (items.length < size) items.push(rest());
  return items;
}`,
  copyRows: `/** Copies the first rows of an array of arrays into another one. */
export function copyRows<T>(to: readonly T[][], from: readonly (readonly T[])[], count: number): void {
  from.slice(0, count).forEach((row, i) => copyElements(to[i]!, row, row.length));
}`,
  copyElements: `/** Copies the first elements of an array into another one, from a place on. */
export function copyElements<T>(to: T[], from: readonly T[], count: number, at = 0): void {
  for (let i = 0; i < count; i++) to[at + i] = from[i]!;
}`,
  elements: `/** Numbers that share their bytes with others, as the array of a fixed length that C++ has there. */
export function elements<T>(numbers: { [index: number]: T; readonly length: number }): T[] {
  return numbers as unknown as T[];
}`,
  unsignedLong: `/** The value of an unsigned long: one from 2^63 on is held as a negative number, whose last 64 bits are the same. */
export function unsignedLong(value: number): number {
  return value > 0 && value < 2 ** 63 ? value : Number(BigInt.asUintN(64, BigInt(value)));
}`,
  lesser: `/** The lesser of two values, the first of equal ones, as C++'s min(). */
export function lesser<T extends bigint | string>(a: T, b: T): T {
  return b < a ? b : a;
}`,
  greater: `/** The greater of two values, the first of equal ones, as C++'s max(). */
export function greater<T extends bigint | string>(a: T, b: T): T {
  return a < b ? b : a;
}`,
  bytesOrNull: `/** The bytes of a QByteArray behind a pointer, which is null in C++ where there are none. */
export function bytesOrNull<T extends Uint8Array>(bytes: T): T | null {
  return bytes.length > 0 ? bytes : null;
}`,
  nullOrSum: `/** A QString with another one behind it: null where both are. */
export function nullOrSum(a: string | null, b: string | null): string | null {
  return a === null ? b : a + (b ?? '');
}`,
  mapPresent: `/** What a function makes of a value, and null of null. */
export function mapPresent<T, U>(value: T | null, make: (value: T) => U): U | null {
  return value === null ? null : make(value);
}`,
  dynamicCast: `/** C++'s dynamic_cast: the object if it is of this class, null otherwise. */
export function dynamicCast<T>(object: object | null, type: abstract new (...args: never[]) => T): T | null {
  return object instanceof type ? object : null;
}`,
  castReference: `/** C++'s dynamic_cast of a reference. */
export function castReference<T>(object: object, type: abstract new (...args: never[]) => T): T {
  const found = dynamicCast(object, type);
  if (!found) throw new BadCast();
  return found;
}`,
  readCounted: `/** Reads bytes whose length stands in front of them. */
export function readCounted<T extends { readBytes(): Uint8Array }>(stream: T, bytes: { value: Uint8Array | null }, count: { value: number }): T {
  bytes.value = stream.readBytes();
  count.value = bytes.value.length;
  return stream;
}`,
  readInto: `/** Reads bytes of a stream into a buffer. */
export function readInto<T extends { readRawBytes(count: number): Uint8Array }>(stream: T, buffer: Uint8Array, count: number): T {
  buffer.set(stream.readRawBytes(count));
  return stream;
}`,
  writeList: `/** Writes a list to a stream, each element as \`write\` does it. */
export function writeList<T>(stream: QDataStream, list: Iterable<T>, write: (to: QDataStream, each: T) => void): QDataStream {
  return stream.writeQValueList(list, (each) => {
    write(stream, each);
  });
}`,
  writeMap: `/** Writes a map to a stream, its keys and values as these functions do it. */
export function writeMap<K, V>(
  stream: QDataStream,
  map: Iterable<readonly [K, V]>,
  writeKey: (to: QDataStream, key: K) => void,
  writeValue: (to: QDataStream, value: V) => void,
): QDataStream {
  const key = (each: K): void => {
    writeKey(stream, each);
  };
  const value = (each: V): void => {
    writeValue(stream, each);
  };
  return stream.writeQMap(map, key, value);
}`,
  setenv: `/** C's setenv(). */
export function setenv(name: string, value: string, overwrite: number): number {
  if (overwrite !== 0 || process.env[name] === undefined) process.env[name] = value;
  return 0;
}`,
  locale: `/** A QLocale of a language: C and German are known. */
export function locale(language: number): QLocale {
  return language === 1 ? QLocale.c() : new QLocale(language === 42 ? 'de_DE' : 'en_US');
}`,
  fprintf: `/** C's fprintf(). */
export function fprintf(stream: FILE, format: string, ...args: PrintfValue[]): number {
  const bytes = QCString.sprintf(format, ...args);
  stream.write(bytes, 'latin1');
  return bytes.length;
}`,
  printf: `/** C's printf(), to standard output. */
export function printf(format: string, ...args: PrintfValue[]): number {
  const bytes = QCString.sprintf(format, ...args);
  process.stdout.write(bytes, 'latin1');
  return bytes.length;
}`,
};

const ALL: Readonly<Record<string, string>> = {
  ...PIECES,
  ...REFERENCE_PIECES,
  ...BYTE_PIECES,
  ...POSIX_PIECES,
  ...SYSTEM_PIECES,
  ...SIGNAL_PIECES,
  ...ADDRESS_PIECES,
  ...OUTPUT_PIECES,
  ...STREAM_PIECES,
  ...INPUT_PIECES,
  ...MEMORY_PIECES,
  ...CONTAINER_PIECES,
  ...ITERATOR_PIECES,
  ...HEAP_PIECES,
  ...ALGORITHM_PIECES,
  ...MULTIMAP_PIECES,
  ...EXCEPTION_PIECES,
  ...COLLECTION_PIECES,
  ...FUNCTION_PIECES,
  ...FILE_PIECES,
  ...SCAN_PIECES,
  ...AUTO_PTR_PIECES,
  ...RANDOM_PIECES,
  ...NUMBER_PIECES,
};

/** What pieces take from elsewhere, where they use it. */
const IMPORTS: readonly (readonly [module: string, names: readonly string[]])[] = [
  ['@qt3/tools', ['type endl', 'Manipulator', 'type PrintfValue', 'QCString', 'type QDataStream', 'QDate', 'QDateTime', 'QFile', 'QLocale', 'type QMap', 'type QMapIterator', 'QPair', 'QString', 'QStringList', 'QTextStream', 'QTime', 'type QValueList', 'type QValueListIterator', 'type QValueVector', 'type QValueVectorIterator', 'QVariant', 'QVariantType', 'Qt', 'sscanf', 'toDouble', 'toInt']],
  ['node:child_process', ['spawnSync']],
  ['node:fs', ['closeSync', 'existsSync', 'fstatSync', 'mkdtempSync', 'openSync', 'readFileSync', 'readSync', 'type Stats', 'utimesSync', 'writeSync']],
  ['node:os', ['constants', 'hostname', 'userInfo']],
]; // prettier-ignore

/** The names that a piece has, without those behind a point, in texts and in its comments. */
function namesIn(code: string): Set<string> {
  return new Set(code.replace(/\/\*\*[^]*?\*\//g, '').match(/(?<![.\w'])\w+/g));
}

/** The pieces with these names, and those that they use. */
function withNeeded(names: ReadonlySet<string>): Set<string> {
  const all = new Set(names);
  for (const name of all)
    for (const other of namesIn(ALL[name] ?? '')) if (Object.hasOwn(ALL, other)) all.add(other);
  return all;
}

/** The names of all helpers. */
export const supportNames: readonly string[] = Object.keys(ALL);

/** The module with these helpers. */
export function supportModule(names: ReadonlySet<string>): string {
  const needed = withNeeded(names);
  const code = Object.entries(ALL)
    .filter(([name]) => needed.has(name))
    .map(([, text]) => text)
    .join('\n\n');
  const used = namesIn(code);
  const imports = IMPORTS.flatMap(([module, known]) => {
    const needs = known.filter((name) => used.has(name.replace('type ', '')));
    return needs.length > 0 ? [`import { ${needs.join(', ')} } from '${module}';\n`] : [];
  });
  return `// What C++ has and JavaScript has not; written by the translator.\n${imports.join('')}\n${code}\n`;
}
