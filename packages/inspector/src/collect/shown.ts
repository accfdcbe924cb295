import { types } from 'node:util';
import { factsOf, formatPrintf, type ObjectModel } from '@qt3/core-signals/internal';

// Values as text, for people and for comparing traces: see docs/inspector.md. Nothing of a value is called: a getter, a
// toString() or the trap of a proxy is the program's code. And nothing of a value is kept: a slice of a text of ten megabytes
// would keep all of it.

/** More characters of a text are not shown. */
const MOST_TEXT = 60;
/** More characters of all arguments together are not shown. */
const MOST_ARGUMENTS = 200;

/** The getter that all typed arrays share: one of their own would be the program's code. */
const byteLength = Reflect.getOwnPropertyDescriptor(
  Object.getPrototypeOf(Uint8Array.prototype) as object,
  'byteLength',
) as { readonly get: (this: unknown) => number };

// eslint-disable-next-line no-control-regex -- these are what would break a line
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\\]/g;
const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };

function escaped(character: string): string {
  return NAMED[character] ?? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

/** A copy of at most `most` characters, which shares no memory with the text. */
export function copyText(text: string, most: number): string {
  const cut = text.length > most ? `${text.slice(0, most)}...` : text;
  return Buffer.from(cut, 'utf16le').toString('utf16le');
}

/** A text on one line: what would break it is escaped, and what is too long is cut. */
export function oneLine(text: string, most: number = MOST_TEXT): string {
  const cut = text.length > most ? text.slice(0, most) : text;
  // The result of a replacement is a text of its own; so is one that is joined and then cut.
  const line = UNPRINTABLE.test(cut) ? cut.replace(UNPRINTABLE, escaped) : copyText(cut, most);
  UNPRINTABLE.lastIndex = 0;
  return text.length > most ? `${line}...` : line;
}

/** One value, as text. */
export function shownValue(value: unknown): string {
  switch (typeof value) {
    case 'number':
      return Number.isInteger(value) ? String(value) : formatPrintf('%g', [value]).text;
    case 'string':
      return `[${oneLine(value)}]`;
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    case 'bigint':
      return oneLine(value < 10n ** 40n && value > -(10n ** 40n) ? String(value) : '<large number>');
    case 'undefined':
      return 'undefined';
    case 'symbol':
      return '<symbol>';
    case 'function':
      return '<function>';
    case 'object':
      return value === null ? '0' : shownObject(value);
  }
}

function shownObject(value: object): string {
  if (types.isProxy(value)) return '<Proxy>';
  if (isQObject(value)) return oneLine(factsOf(value).name ?? 'unnamed');
  if (types.isTypedArray(value)) return `<${String(Reflect.apply(byteLength.get, value, []))} bytes>`;
  if (Array.isArray(value)) return `<${String(value.length)} items>`;
  return `<${oneLine(classNameOf(value) ?? 'Object')}>`;
}

/** Whether it has what QObject's constructor has put there; none of it is called. */
export function isQObject(value: object): value is ObjectModel {
  return !types.isProxy(value) && Object.hasOwn(value, 'qt_out') && Object.hasOwn(value, 'qt_data');
}

/** The name of the constructor; null where it takes the program's code to find it out. */
export function classNameOf(value: object): string | null {
  let prototype = Object.getPrototypeOf(value) as object | null;
  for (let depth = 0; prototype !== null && depth < 50; depth++) {
    if (types.isProxy(prototype)) return null;
    const found = Object.getOwnPropertyDescriptor(prototype, 'constructor')?.value as unknown;
    if (typeof found === 'function') return functionName(found);
    prototype = Object.getPrototypeOf(prototype) as object | null;
  }
  return null;
}

/** The name of a function; null when it has none, or one that is computed. */
export function functionName(callee: unknown): string | null {
  if (typeof callee !== 'function' || types.isProxy(callee)) return null;
  const name = Object.getOwnPropertyDescriptor(callee, 'name')?.value as unknown;
  return typeof name === 'string' && name !== '' ? oneLine(name) : null;
}

/** All arguments of an emission, as text. */
export function shownArguments(args: readonly unknown[]): string {
  if (args.length === 0) return '';
  if (args.length === 1) return shownValue(args[0]);
  const shown: string[] = [];
  let length = 0;
  for (const value of args) {
    if (length > MOST_ARGUMENTS) return `${shown.join(', ')}, ...`;
    const text = shownValue(value);
    length += text.length;
    shown.push(text);
  }
  return shown.join(', ');
}
