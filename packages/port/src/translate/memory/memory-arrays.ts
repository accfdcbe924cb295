import type { ValueType } from '../../model/ast.js';
import { bare, isBig, isCharLike } from '../../model/types.js';
import { type Place, sizeOfType } from '../../symbols/layout.js';
import type { FileContext } from '../names/context.js';
import { className } from '../names/names.js';

type ArrayType = Extract<ValueType, { k: 'array' }>;

/** How an array in the memory of an object is read and set; `given` is the type of what may be assigned. */
interface ArrayAccess {
  readonly given?: string;
  readonly get: string;
  readonly set: string;
}

/**
 * An array of a struct that is seen as bytes: it may lie at any byte of a buffer.
 *
 * @returns null for numbers of 64 bits, which a typed array reads
 */
export function arrayAnywhere(
  t: ArrayType,
  { offset, size }: Place,
  memory: string,
  memoryOf: (name: ValueType) => string,
  isLast: boolean,
  context: FileContext,
): ArrayAccess | null {
  const element = bare(t.of);
  const unit = sizeOfType(element)?.size ?? 1;
  const count = String(size / unit);
  const bytes = (from: string, length: string): string =>
    `${context.helper('memoryBytes')}(${memory}, ${from}${length})`;
  if (isCharLike(element)) {
    // `char data[1]` at the end is what follows.
    const get = bytes(String(offset), isLast && size <= 1 ? '' : `, ${count}`);
    return { given: 'ArrayLike<number>', get, set: `${get}.set(value)` };
  }
  const place = `${offset === 0 ? '' : `${String(offset)} + `}${String(unit)} * i`;
  const all = (each: string): string => `Array.from({ length: ${count} }, (_each, i) => ${each})`;
  if (element.k === 'array') {
    const row = bytes(place, `, ${String(unit)}`);
    return { get: all(row), set: `value.forEach((each, i) => ${row}.set(each))` };
  }
  if (element.k === 'class') {
    const view = `new DataView(${memory}.buffer, ${memory}.byteOffset + ${place}, ${String(unit)})`;
    const set = `value.forEach((each, i) => ${context.helper('copyBytes')}(${view}, each.${memoryOf(element)}))`;
    return { get: all(`new ${className(element.symbol, context)}(${view})`), set };
  }
  if (isBig(element)) return null;
  const kind = element.k === 'basic' ? (KINDS[element.name] ?? 'Int32') : 'Int32';
  const get = `${context.helper('memoryNumbers')}(${memory}, ${String(offset)}, ${count}, '${kind}')`;
  return { given: 'ArrayLike<number>', get, set: `Object.assign(${get}, value)` };
}

const KINDS: Readonly<Record<string, string>> = {
  short: 'Int16', ushort: 'Uint16', int: 'Int32', uint: 'Uint32', float: 'Float32', double: 'Float64',
}; // prettier-ignore
