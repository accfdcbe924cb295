import type {
  ClassSymbol,
  ClassType,
  FunctionType,
  PointerType,
  Type,
  UnknownType,
  ValueType,
} from './ast.js';
import type { BasicName, BasicType } from './basic-type.js';

export const basic = (name: BasicName): BasicType => ({ k: 'basic', name });
export const pointerTo = (to: Type): PointerType => ({ k: 'pointer', to });
export const INT: BasicType = basic('int');
export const BOOL: BasicType = basic('bool');
export const VOID: BasicType = basic('void');
export const CHAR: BasicType = basic('char');
export const CONST_CHAR_POINTER: PointerType = pointerTo({ ...CHAR, const: true });
export const UNKNOWN: UnknownType = { k: 'unknown', name: '' };
/** The type of a variable that has the type of its first value. */
export const TYPE_OF_VALUE: UnknownType = { k: 'unknown', name: 'typeof' };

/** The type behind a reference. */
export function bare(type: Type): ValueType {
  return type.k === 'reference' ? bare(type.to) : type;
}

/** The same type, not const, and of full width. */
export function mutable(type: Type): ValueType {
  const t = bare(type);
  if (t.k === 'basic' && t.bits !== undefined) return basic(t.name);
  return t.const === undefined ? t : { ...t, const: false };
}

/** Bits of an integer, those of a bit field included. */
export function bitsOf({ name, bits }: BasicType): number {
  return bits ?? BITS[name];
}

const RANK: Record<BasicName, number> = {
  void: 0, valist: 0, bool: 1, char: 2, schar: 2, uchar: 2, short: 3, ushort: 3,
  int: 4, uint: 4, long: 5, ulong: 5, llong: 6, ullong: 6, float: 7, double: 8,
}; // prettier-ignore

/** Bits of an integer type, as on the 64-bit systems of today; 0 for what is no integer. */
export const BITS: Record<BasicName, number> = {
  void: 0, valist: 0, bool: 8, char: 8, schar: 8, uchar: 8, short: 16, ushort: 16,
  int: 32, uint: 32, long: 64, ulong: 64, llong: 64, ullong: 64, float: 0, double: 0,
}; // prettier-ignore

const UNSIGNED = new Set<BasicName>(['bool', 'uchar', 'ushort', 'uint', 'ulong', 'ullong']);

/** A bit field has none of these types: it is cut to its own width, and computed with as an int. */
export function isBasic(type: Type, ...names: readonly BasicName[]): boolean {
  const t = bare(type);
  return t.k === 'basic' && (names.length === 0 || (t.bits === undefined && names.includes(t.name)));
}
export function isVoid(type: Type): boolean {
  return isBasic(type, 'void');
}
export function isBool(type: Type): boolean {
  return isBasic(type, 'bool');
}
export function isUnsigned(type: Type): boolean {
  const t = bare(type);
  return t.k === 'basic' && UNSIGNED.has(t.name);
}
/** Integers, bool and char among them, and enums. */
export function isInteger(type: Type): boolean {
  const t = bare(type);
  return t.k === 'enum' || (t.k === 'basic' && BITS[t.name] > 0);
}
export function isFloating(type: Type): boolean {
  return isBasic(type, 'float', 'double');
}
export function isArithmetic(type: Type): boolean {
  return isInteger(type) || isFloating(type);
}
/** 64-bit integers that are bigint in TypeScript. */
export function isBig(type: Type): boolean {
  return isBasic(type, 'llong', 'ullong');
}
export function isCharLike(type: Type): boolean {
  return isBasic(type, 'char', 'schar', 'uchar');
}
export function isPointer(type: Type): type is PointerType {
  return type.k === 'pointer';
}

/** A parameter or result `int ( *row )[4]` is what `int row[][4]` is; other types are what they are. */
export function rowsBehind(type: Type): Type {
  return type.k === 'pointer' && type.to.k === 'array' ? { k: 'array', of: type.to, size: null } : type;
}

/** `const char *`. */
export function isConstCharPointer(type: Type): boolean {
  const t = bare(type);
  return t.k === 'pointer' && t.bytes !== true && isBasic(t.to, 'char', 'schar') && t.to.const === true;
}
/** A pointer to bytes that may be written to, or an array of them. */
export function isByteBuffer(type: Type): boolean {
  const t = bare(type);
  if (t.k === 'array') return isCharLike(t.of);
  return t.k === 'pointer' && isCharLike(t.to) && !isConstCharPointer(t);
}
export function classOf(type: Type): ClassSymbol | null {
  const t = bare(type);
  if (t.k === 'class') return t.symbol;
  return t.k === 'pointer' ? classOf(t.to) : null;
}
export function isUnknown(type: Type): boolean {
  const t = bare(type);
  return t.k === 'unknown' || (t.k === 'pointer' && isUnknown(t.to));
}

/** The type in which C++ computes with two operands. */
export function arithmeticResult(a: Type, b: Type): BasicType {
  const left = promoted(a);
  const right = promoted(b);
  if (RANK[left.name] !== RANK[right.name]) {
    const [high, low] = RANK[left.name] > RANK[right.name] ? [left, right] : [right, left];
    // Q_LLONG cannot hold what a ulong can.
    return high.name === 'llong' && low.name === 'ulong' ? basic('ullong') : high;
  }
  return isUnsigned(left) ? left : right;
}

/** Small integers, bit fields and enums count as int in arithmetic. */
export function promoted(type: Type): BasicType {
  const t = bare(type);
  if (t.k !== 'basic' || t.bits !== undefined || RANK[t.name] < RANK.int) return INT;
  return basic(t.name);
}

export function rankOf(type: Type): number {
  const t = bare(type);
  if (t.k === 'basic' && t.bits !== undefined) return RANK.short;
  return t.k === 'basic' ? RANK[t.name] : RANK.int;
}

/** Whether two types are the same, const aside. */
export function sameType(a: Type, b: Type): boolean {
  const x = bare(a);
  const y = bare(b);
  switch (x.k) {
    case 'basic':
      return y.k === 'basic' && x.name === y.name;
    case 'class':
      return (
        y.k === 'class' &&
        x.symbol === y.symbol &&
        x.args.every((arg, i) => sameType(arg, y.args[i] ?? UNKNOWN))
      );
    case 'enum':
      return y.k === 'enum' && x.symbol === y.symbol;
    case 'pointer':
      return y.k === 'pointer' && sameType(x.to, y.to);
    case 'array':
      return y.k === 'array' && sameType(x.of, y.of);
    case 'function':
      return (
        y.k === 'function' &&
        x.memberOf === y.memberOf &&
        x.params.length === y.params.length &&
        x.params.every((p, i) => sameType(p, y.params[i]!))
      );
    case 'parameter':
    case 'unknown':
      return y.k === x.k && x.name === y.name;
    default:
      return false;
  }
}

/** Whether two functions have the same parameter: not one that may be written to and one that may not. */
export function sameParameter(a: Type, b: Type): boolean {
  if (!sameType(a, b) || (a.k === 'reference') !== (b.k === 'reference')) return false;
  const [x, y] = [a, b].map((type) => (type.k === 'pointer' || type.k === 'reference' ? type.to : null));
  return (x?.const === true) === (y?.const === true);
}

/** Puts arguments in the place of a template's parameters. */
export function substitute(type: Type, map: ReadonlyMap<string, Type>): Type {
  if (map.size === 0) return type;
  switch (type.k) {
    case 'parameter': {
      const found = map.get(type.name);
      return found === undefined ? type : type.const === true ? { ...found, const: true } : found;
    }
    case 'pointer':
    case 'reference':
      return { ...type, to: substitute(type.to, map) };
    case 'array':
      return { ...type, of: substitute(type.of, map) };
    case 'class':
      return type.args.length === 0 ? type : { ...type, args: type.args.map((arg) => substitute(arg, map)) };
    case 'function':
      return {
        ...type,
        ...memberOf(type, map),
        returns: substitute(type.returns, map),
        params: type.params.map((p) => substitute(p, map)),
      };
    default:
      return type;
  }
}

/** The type of a function as a member of a class, or of what a template is given in the place of a parameter. */
export function ofMember(type: FunctionType, of: Type | null): FunctionType {
  if (of?.k === 'class') return { ...type, memberOf: of.symbol };
  return of?.k === 'parameter' ? { ...type, memberOfParameter: of.name } : type;
}

/** The class of whose member a pointer is, where that is a parameter of a template. */
function memberOf(
  { memberOfParameter }: FunctionType,
  map: ReadonlyMap<string, Type>,
): Partial<FunctionType> {
  const owner = memberOfParameter === undefined ? undefined : map.get(memberOfParameter);
  return owner?.k === 'class' ? { memberOf: owner.symbol } : {};
}

const SPELLING: Record<BasicName, string> = {
  void: 'void', valist: 'va_list', bool: 'bool', char: 'char', schar: 'signed char', uchar: 'uchar',
  short: 'short', ushort: 'ushort', int: 'int', uint: 'uint', long: 'long', ulong: 'ulong',
  llong: 'Q_LLONG', ullong: 'Q_ULLONG', float: 'float', double: 'double',
}; // prettier-ignore

/** A type as C++ writes it, for signatures and messages. */
export function spell(type: Type): string {
  const constant = type.const === true && type.k !== 'pointer' ? 'const ' : '';
  switch (type.k) {
    case 'basic':
      return constant + SPELLING[type.name];
    case 'class':
      return (
        constant +
        type.symbol.qualifiedName +
        (type.args.length > 0 ? `<${type.args.map(spell).join(',')}>` : '')
      );
    case 'enum':
      return constant + type.symbol.qualifiedName;
    case 'pointer':
      return `${spell(type.to)}*`;
    case 'reference':
      return `${spell(type.to)}&`;
    case 'array':
      return `${spell(type.of)}[]`;
    case 'function':
      return `${spell(type.returns)}(${type.memberOf ? `${type.memberOf.qualifiedName}::` : ''}*)(${type.params.map(spell).join(',')})`;
    default:
      return constant + type.name;
  }
}

/** The parameters of a template and what they are in this type. */
export function templateMap(type: ClassType): ReadonlyMap<string, Type> {
  return new Map(
    type.symbol.templateParams.flatMap((name, i) => (type.args[i] ? [[name, type.args[i]] as const] : [])),
  );
}
