import type { ClassSymbol, ValueType, VariableSymbol } from '../../model/ast.js';
import type { BasicName } from '../../model/basic-type.js';
import { bare, BITS, isBig, isBool, isByteBuffer, isUnsigned } from '../../model/types.js';
import { type Doc, hardline, indent, join } from '../../print/doc.js';
import { type Place, sizeOfType } from '../../symbols/layout.js';
import type { FileContext } from '../names/context.js';
import { arrayAnywhere } from './memory-arrays.js';
import { className, memberName } from '../names/names.js';
import { typeText } from '../names/type-text.js';

/** The name of the member that has the bytes of an object. */
export function memoryName(symbol: ClassSymbol): string {
  let name = 'memory';
  while (symbol.scope.member(name).length > 0) name += '_';
  return name;
}

/** Why a place that depends on the order of bytes is listed. */
export const LITTLE_ENDIAN = 'the bytes of a number, the lowest first, as on most machines';

/** The members of a union share their bytes where they are numbers; one that is read shows what another was set to. */
export function lookAtMemory(symbol: ClassSymbol, { usage, diagnostics }: FileContext): void {
  if (usage.byteStructs.structs.has(symbol) && usage.memory.has(symbol))
    diagnostics.look(
      symbol.location!,
      `the bytes of ${symbol.name} lie as gcc has them on 64 bits, where a long has 8, and the lowest byte of a number is the first`,
    );
  if (!symbol.isUnion) return;
  diagnostics.look(
    symbol.location!,
    usage.memory.has(symbol)
      ? LITTLE_ENDIAN
      : `the members of the union ${symbol.name} do not share their bytes here: only the one that was set last may be asked for`,
  );
}

/** The member that has the bytes; objects inside of another one get theirs from it. */
export function memoryMember(symbol: ClassSymbol, size: number, isConstructed: boolean): Doc[] {
  const name = memoryName(symbol);
  const made = `new DataView(new ArrayBuffer(${String(size)}))`;
  const comment = `/** The bytes of the members${symbol.isUnion ? ', which share them' : ''}. */`;
  if (isConstructed) return [comment, hardline, `${name} = ${made};`];
  return [
    comment, hardline, `${name}: DataView;`, hardline, hardline,
    `constructor(${name}: DataView = ${made}) {`, indent(hardline, `this.${name} = ${name};`), hardline, '}',
  ]; // prettier-ignore
}

/** A member as what reads and writes its bytes. */
export function memoryAccessors(
  symbol: VariableSymbol,
  place: Place,
  owner: ClassSymbol,
  context: FileContext,
): Doc {
  const name = memberName(symbol.printed);
  const { type, given, get, set } = accessors(symbol, place, owner, context);
  return join(hardline, [
    [`get ${name}(): ${type} {`, indent(hardline, `return ${get};`), hardline, '}'],
    '',
    [`set ${name}(value: ${given ?? type}) {`, indent(hardline, `${set};`), hardline, '}'],
  ]);
}

interface Accessors {
  readonly type: string;
  /** What may be assigned, where that is more. */
  readonly given?: string;
  readonly get: string;
  readonly set: string;
}

function accessors(
  symbol: VariableSymbol,
  place: Place,
  owner: ClassSymbol,
  context: FileContext,
): Accessors {
  const memory = `this.${memoryName(owner)}`;
  const t = bare(symbol.type);
  const type = typeText(t, context);
  const { offset, size, bit } = place;
  const at = `${memory}.buffer, ${memory}.byteOffset${offset === 0 ? '' : ` + ${String(offset)}`}`;
  if (t.k === 'class') {
    const view = `new DataView(${at}, ${String(size)})`;
    const set = `${context.helper('copyBytes')}(${view}, value.${memoryName(t.symbol)})`;
    return { type, get: `new ${className(t.symbol, context)}(${view})`, set };
  }
  if (t.k === 'array') {
    const isAnywhere = context.usage.byteStructs.structs.has(owner);
    const isLast = owner.fields.at(-1) === symbol;
    const nameOf = (each: ValueType): string => (each.k === 'class' ? memoryName(each.symbol) : '');
    const access = isAnywhere ? arrayAnywhere(t, place, memory, nameOf, isLast, context) : null;
    return { type, ...(access ?? sharedArray(t, place, at, context)) };
  }
  return symbol.bits === null || bit === null
    ? number(t.k === 'basic' ? t.name : 'int', memory, offset)
    : bitField(t, place, symbol.bits, memory);
}

type ArrayType = Extract<ValueType, { k: 'array' }>;

/** An array in a union, whose memory is its own. */
function sharedArray(
  t: ArrayType,
  { size }: Place,
  at: string,
  context: FileContext,
): Omit<Accessors, 'type'> {
  const element = bare(t.of);
  const name = element.k === 'basic' ? element.name : 'int';
  const count = String(size / (sizeOfType(element)?.size ?? 1));
  const given = `ArrayLike<${isBig(element) ? 'bigint' : 'number'}>`;
  const view = `new ${isByteBuffer(t) ? 'Uint8Array' : (ARRAYS[name] ?? '')}(${at}, ${count})`;
  const get = isByteBuffer(t) ? `Buffer.from(${at}, ${count})` : `${context.helper('elements')}(${view})`;
  return { given, get, set: `${view}.set(value)` };
}

const ARRAYS: Partial<Record<BasicName, string>> = {
  short: 'Int16Array', ushort: 'Uint16Array', int: 'Int32Array', uint: 'Uint32Array', llong: 'BigInt64Array',
  ullong: 'BigUint64Array', float: 'Float32Array', double: 'Float64Array',
}; // prettier-ignore

/** What a DataView calls the numbers. */
const NUMBERS: Record<BasicName, string> = {
  void: '', valist: '', bool: 'Uint8', char: 'Int8', schar: 'Int8', uchar: 'Uint8', short: 'Int16', ushort: 'Uint16',
  int: 'Int32', uint: 'Uint32', long: 'BigInt64', ulong: 'BigUint64', llong: 'BigInt64', ullong: 'BigUint64',
  float: 'Float32', double: 'Float64',
}; // prettier-ignore

function number(name: BasicName, memory: string, offset: number): Accessors {
  const order = BITS[name] === 8 ? '' : ', true';
  const get = `${memory}.get${NUMBERS[name]}(${String(offset)}${order})`;
  const set = (value: string): string => `${memory}.set${NUMBERS[name]}(${String(offset)}, ${value}${order})`;
  if (name === 'bool') return { type: 'boolean', get: `${get} !== 0`, set: set('Number(value)') };
  if (name === 'long' || name === 'ulong')
    return { type: 'number', get: `Number(${get})`, set: set('BigInt(value)') };
  return { type: /^u?llong$/.test(name) ? 'bigint' : 'number', get, set: set('value') };
}

/** Some bits of a number. */
function bitField(t: ValueType, { size, offset, bit }: Place, bits: number, memory: string): Accessors {
  const order = size === 1 ? '' : ', true';
  const unit = `Uint${String(8 * size)}`;
  const whole = `${memory}.get${unit}(${String(offset)}${order})`;
  const first = bit ?? 0;
  const isBoolean = isBool(t);
  const isSigned = t.k === 'basic' && !isUnsigned(t);
  const read = `(${whole} << ${String(32 - first - bits)}) ${isSigned ? '>>' : '>>>'} ${String(32 - bits)}`;
  const mask = `0x${(2 ** bits - 1).toString(16)}`;
  const given = isBoolean ? 'Number(value)' : `(value & ${mask})`;
  return {
    type: isBoolean ? 'boolean' : 'number',
    get: isBoolean ? `(${read}) !== 0` : read,
    set: `${memory}.set${unit}(${String(offset)}, (${whole} & ~(${mask} << ${String(first)})) | (${given} << ${String(first)})${order})`,
  };
}
