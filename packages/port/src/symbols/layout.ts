import type { ClassSymbol, Expression, Type, VariableSymbol } from '../model/ast.js';
import { bare, BITS } from '../model/types.js';
import { integerValue } from '../preprocess/literals.js';
import { positionOf } from './enum-positions.js';

/** Bytes of a type, and the multiple of bytes at which C++ puts it, as on the 64-bit systems of today. */
export interface Size {
  readonly size: number;
  readonly align: number;
}

/** Where a member lies: the byte of it, or of the number that holds its bits, and the first of these bits. */
export interface Place extends Size {
  readonly offset: number;
  /** The first bit of a bit field; null for what is none. */
  readonly bit: number | null;
}

/** How the members of a class lie in memory. */
export interface Layout extends Size {
  readonly places: ReadonlyMap<VariableSymbol, Place>;
}

const known = new WeakMap<ClassSymbol, Layout | null>();

/** The layout of a class that is nothing but its members; null where it is not known. */
export function layoutOf(symbol: ClassSymbol): Layout | null {
  const before = known.get(symbol);
  if (before !== undefined) return before;
  // A class does not contain itself; what seems so could not be read.
  known.set(symbol, null);
  const layout = layoutFor(symbol);
  known.set(symbol, layout);
  return layout;
}

function layoutFor(symbol: ClassSymbol): Layout | null {
  if (symbol.rule || !symbol.defined || symbol.bases.length > 0) return null;
  if (symbol.templateParams.length > 0 || symbol.functions().some((fn) => fn.isVirtual)) return null;
  if (Number.isNaN(symbol.pack)) return null;
  const places = new Map<VariableSymbol, Place>();
  let bits = 0;
  let size = 0;
  let align = 1;
  for (const [i, field] of symbol.fields.entries()) {
    const own = packed(sizeOfType(field.type) ?? openSize(field, symbol), symbol.pack);
    const start = behindGaps(symbol, i, bits);
    if (!own || start === null) return null;
    // How bits lie in it is another matter.
    if (symbol.pack !== 0 && field.bits !== null && own.size > 1) return null;
    bits = symbol.isUnion ? 0 : start;
    const unit = 8 * own.size;
    // A bit field does not cross the border of a number of its type.
    const crosses =
      field.bits === null || Math.floor(bits / unit) !== Math.floor((bits + field.bits - 1) / unit);
    if (crosses) bits = Math.ceil(bits / (8 * own.align)) * 8 * own.align;
    const offset = field.bits === null ? bits / 8 : Math.floor(bits / unit) * own.size;
    places.set(field, { ...own, offset, bit: field.bits === null ? null : bits - 8 * offset });
    bits += field.bits ?? unit;
    size = Math.max(size, Math.ceil(bits / 8));
    align = Math.max(align, own.align);
  }
  const end = behindGaps(symbol, symbol.fields.length, bits);
  if (end === null) return null;
  size = Math.max(size, Math.ceil(end / 8));
  return { places, size: Math.ceil(Math.max(size, 1) / align) * align, align };
}

/** `char data[0];` and `char data[];` as the last member: what follows the struct. */
function openSize(field: VariableSymbol, { fields }: ClassSymbol): Size | null {
  const t = bare(field.type);
  if (t.k !== 'array' || field !== fields.at(-1)) return null;
  const isOpen = t.size === null || constantOf(t.size) === 0;
  const of = isOpen ? sizeOfType(t.of) : null;
  return of && { size: 0, align: of.align };
}

function packed(own: Size | null, pack: number): Size | null {
  return own && pack > 0 ? { size: own.size, align: Math.min(own.align, pack) } : own;
}

/** The first bit that bit fields without a name leave to what stands at this place; null where their width is not known. */
function behindGaps({ gaps }: ClassSymbol, place: number, from: number): number | null {
  let bits = from;
  for (const { at, type, width } of gaps) {
    if (at !== place) continue;
    const count = constantOf(width);
    const unit = 8 * (sizeOfType(type)?.size ?? 0);
    if (count === null || unit === 0) return null;
    const crosses = count === 0 || Math.floor(bits / unit) !== Math.floor((bits + count - 1) / unit);
    bits = (crosses ? Math.ceil(bits / unit) * unit : bits) + count;
  }
  return bits;
}

/** Bytes of a type; null when they are not known. */
export function sizeOfType(type: Type): Size | null {
  if (type.k === 'reference') return null;
  const t = bare(type);
  switch (t.k) {
    case 'pointer':
      return t.to.k === 'function' && t.to.memberOf ? { size: 16, align: 8 } : { size: 8, align: 8 };
    case 'enum':
      return { size: 4, align: 4 };
    case 'basic': {
      const size = t.name === 'double' ? 8 : t.name === 'float' ? 4 : BITS[t.name] / 8;
      return size > 0 ? { size, align: size } : null;
    }
    case 'array': {
      const of = sizeOfType(t.of);
      const count = t.size ? constantOf(t.size) : null;
      return of && count !== null && count > 0 ? { size: of.size * count, align: of.align } : null;
    }
    case 'class':
      return layoutOf(t.symbol);
    default:
      return null;
  }
}

/** Whether a list gives an array, or one in it, fewer values than it has places; also where the size is not known. */
export function leavesRest(type: Type, initial: Expression): boolean {
  if (type.k !== 'array' || initial.kind !== 'list') return false;
  const size = type.size ? constantOf(type.size) : initial.items.length;
  return size !== initial.items.length || initial.items.some((each) => leavesRest(type.of, each));
}

/** The value of a constant whole number; null where it is not known. */
export function constantOf(e: Expression): number | null {
  switch (e.kind) {
    case 'number':
    case 'char': {
      const value = integerValue(e.text);
      return value === null ? null : Number(value);
    }
    case 'convert':
    case 'cast':
      return e.kind === 'convert' && e.fn ? null : constantOf(e.operand);
    case 'sizeof': {
      const of = e.of ?? e.operand?.type;
      return (of && sizeOfType(of)?.size) ?? null;
    }
    case 'name': {
      if (e.symbol?.kind === 'enumerator') {
        const { index, base } = positionOf(e.symbol);
        const start = e.symbol.enum.constants[base]?.value;
        const from = start ? constantOf(start) : 0;
        return from === null ? null : from + index - Math.max(base, 0);
      }
      const isConstant =
        e.symbol?.kind === 'variable' && (e.symbol.role === 'constant' || e.symbol.type.const === true);
      return isConstant && e.symbol?.kind === 'variable' && e.symbol.initial
        ? constantOf(e.symbol.initial)
        : null;
    }
    case 'binary': {
      const [a, b] = e.fn ? [null, null] : [constantOf(e.left), constantOf(e.right)];
      return a === null || b === null ? null : computed(e.operator, a, b);
    }
    default:
      return null;
  }
}

function computed(operator: string, a: number, b: number): number | null {
  if (operator === '+') return a + b;
  if (operator === '-') return a - b;
  if (operator === '*') return a * b;
  if (operator === '/') return b === 0 ? null : Math.trunc(a / b);
  return operator === '<<' && b < 31 ? a * 2 ** b : null;
}
