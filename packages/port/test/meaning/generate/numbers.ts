import { expression, render, type Tree } from '../tree.js';
import type { Builder } from './builder.js';

/** The arithmetic types, with their rank, their bits, and how printf() writes them. */
export const NUMBERS: Readonly<
  Record<string, { rank: number; bits: number; signed: boolean; format: string }>
> = {
  bool: { rank: 1, bits: 1, signed: false, format: '%d' },
  char: { rank: 2, bits: 8, signed: true, format: '%d' },
  'signed char': { rank: 2, bits: 8, signed: true, format: '%d' },
  uchar: { rank: 2, bits: 8, signed: false, format: '%d' },
  short: { rank: 3, bits: 16, signed: true, format: '%d' },
  ushort: { rank: 3, bits: 16, signed: false, format: '%d' },
  int: { rank: 4, bits: 32, signed: true, format: '%d' },
  uint: { rank: 4, bits: 32, signed: false, format: '%u' },
  long: { rank: 5, bits: 64, signed: true, format: '%ld' },
  ulong: { rank: 5, bits: 64, signed: false, format: '%lu' },
  Q_LLONG: { rank: 6, bits: 64, signed: true, format: '%lld' },
  Q_ULLONG: { rank: 6, bits: 64, signed: false, format: '%llu' },
  float: { rank: 7, bits: 0, signed: true, format: '%g' },
  double: { rank: 8, bits: 0, signed: true, format: '%g' },
};

export const isNumber = (type: string): boolean => Object.hasOwn(NUMBERS, type);
export const isReal = (type: string): boolean => type === 'float' || type === 'double';
export const isInteger = (type: string): boolean => isNumber(type) && !isReal(type);

/** Types by how often programs use them. */
const COMMON = ['int', 'int', 'int', 'int', 'uint', 'uint', 'char', 'char', 'uchar', 'uchar', 'short', 'ushort', 'bool', 'signed char', 'long', 'ulong', 'Q_LLONG', 'Q_ULLONG', 'double', 'float']; // prettier-ignore

export function someType(b: Builder): string {
  return b.random.of(COMMON);
}

const promoted = (type: string): string => (NUMBERS[type]!.rank < 4 ? 'int' : type);

/** The type in which C++ computes. */
export function common(left: string, right: string): string {
  const a = promoted(left);
  const b = promoted(right);
  const [x, y] = [NUMBERS[a]!, NUMBERS[b]!];
  if (x.rank !== y.rank) {
    const [high, low] = x.rank > y.rank ? [a, b] : [b, a];
    // A type that is no wider does not hold an unsigned one's values.
    if (low === 'ulong' && high === 'Q_LLONG') return 'Q_ULLONG';
    return high;
  }
  return x.signed ? b : a;
}

/** A number as C++ writes it. */
export function literal(b: Builder, type: string): Tree {
  const make = expression(type);
  if (type === 'bool') return make`${b.random.of(['TRUE', 'FALSE', 'true', 'false'])}`;
  if (isReal(type))
    return make`${b.random.of(['0.5', '1.0', '2.25', '-3.75', '100.0', '1e3', '0.1'])}${type === 'float' ? 'f' : ''}`;
  if (type === 'char')
    return make`${b.random.of(["'a'", "'z'", "'0'", "'9'", "' '", "'\\n'", "'\\0'", "'\\xff'", "'\\x80'", "'A'", "'%'", "'\\''", "'\\\\'", '(char)200'])}`;
  const small = String(b.between(0, 20));
  const suffix =
    type === 'uint'
      ? 'u'
      : type === 'long'
        ? 'L'
        : type === 'ulong'
          ? 'UL'
          : type === 'Q_LLONG'
            ? 'LL'
            : type === 'Q_ULLONG'
              ? 'ULL'
              : '';
  const { bits, signed } = NUMBERS[type]!;
  const edges = [
    small, small, small, small, String(b.between(-20, 200)), String(b.between(0, 70000)),
    ...(bits <= 32 ? [signed ? String(2 ** (bits - 1) - 1) : String(2 ** bits - 1), ...(signed ? [`(-${String(2 ** (bits - 1) - 1)} - 1)`] : []), `0x${b.between(0, 2 ** Math.min(bits - 1, 31) - 1).toString(16)}`, `0${b.between(0, 100).toString(8)}`] : []),
  ]; // prettier-ignore
  let value = b.random.of(edges);
  if (!signed && value.startsWith('-')) value = value.slice(1);
  if (value.startsWith('(')) return make`(${type})${value}`;
  if (suffix !== '') return make`${value}${suffix}`;
  return type === 'int' ? make`${value}` : make`(${type})${value}`;
}

/** A value of exactly this type. */
export function number(b: Builder, type: string, depth: number): Tree {
  const make = expression(type);
  const own = b.variables((each) => each.type === type);
  if (depth <= 0) return own.length > 0 && b.chance(0.7) ? make`${b.read(own)}` : literal(b, type);
  switch (b.random.below(8)) {
    case 0:
      return literal(b, type);
    case 1:
    case 2:
      return own.length > 0 ? make`${b.read(own)}` : cast(b, type, depth);
    case 3: {
      const callable = b.functions.filter((fn) => fn.returns === type);
      return callable.length > 0 ? call(b, b.random.of(callable), depth) : cast(b, type, depth);
    }
    case 4:
      return make`( ${condition(b, depth - 1)} ? ${number(b, type, depth - 1)} : ${number(b, type, depth - 1)} )`;
    default: {
      const made = anyNumber(b, depth);
      return made.type === type ? made : castOf(b, made, type);
    }
  }
}

/** A call of a function of the program. */
export function call(
  b: Builder,
  { name, returns, params }: { name: string; returns: string; params: readonly string[] },
  depth: number,
): Tree {
  const args = params.map((type) =>
    isNumber(type) && b.chance(0.4) ? stored(b, type, depth - 1) : number(b, type, depth - 1),
  );
  const parts = args.flatMap((arg, i): (string | Tree)[] => (i > 0 ? [', ', arg] : [arg]));
  return { kind: 'expression', type: returns, parts: [`${name}( `, ...parts, ' )'] };
}

/** A real number becomes an int first where C++ does not say what another conversion gives. */
function storable(b: Builder, value: Tree, type: string): Tree {
  if (isReal(type) || !isReal(value.type)) return value;
  if (type === 'bool') return value;
  if (isConstant(value) || b.chance(0.5)) return whole(b, value);
  return ['int', 'long', 'Q_LLONG'].includes(type) ? value : expression('int')`(int)( ${value} )`;
}

/** The int in a real number, which a function makes: the checks of g++ do not see a conversion of a constant. */
function whole(b: Builder, value: Tree): Tree {
  b.declareOnce(
    'whole',
    'static int whole( double d ) { return d > -2147483649.0 && d < 2147483648.0 ? (int)d : 7; }',
  );
  return expression('int')`whole( ${value} )`;
}

/** Whether the compiler knows a value. */
function isConstant(value: Tree): boolean {
  return !/\b[a-z]+\d+\b/.test(render(value));
}

/** A value that is stored in a variable of a type, with the conversion that C++ makes. */
export function stored(b: Builder, type: string, depth: number): Tree {
  return storable(b, anyNumber(b, depth), type);
}

function cast(b: Builder, type: string, depth: number): Tree {
  return castOf(b, anyNumber(b, depth - 1), type);
}

function castOf(b: Builder, given: Tree, type: string): Tree {
  const make = expression(type);
  const made = storable(b, given, type);
  const named = type.includes(' ') ? 0 : b.random.below(3);
  if (named === 1) return make`${type}( ${made} )`;
  if (named === 2) return make`static_cast<${type}>( ${made} )`;
  return make`(${type})( ${made} )`;
}

/** A value of some arithmetic type, which is that of the tree. */
export function anyNumber(b: Builder, depth: number): Tree {
  const all = b.variables((each) => isNumber(each.type));
  if (depth <= 0) {
    if (all.length > 0 && b.chance(0.7)) {
      const name = b.read(all);
      return expression(all.find((each) => each.name === name)!.type)`${name}`;
    }
    return literal(b, someType(b));
  }
  switch (b.random.below(14)) {
    case 0:
      return number(b, someType(b), depth - 1);
    case 1:
      return changed(b) ?? anyNumber(b, depth - 1);
    case 2: {
      const operand = anyNumber(b, depth - 1);
      const operator = isReal(operand.type) ? '-' : b.random.of(['-', '~', '+']);
      return expression(promoted(operand.type))`${operator}( ${operand} )`;
    }
    case 3:
      return truth(b, depth - 1);
    case 4:
    case 5: {
      const left = integer(b, depth - 1);
      const type = promoted(left.type);
      const count = String(b.random.below(Math.min(NUMBERS[type]!.bits, 31)));
      return b.chance(0.5)
        ? expression(type)`( ${left} >> ${count} )`
        : expression(type)`( ( ${left} & 0xff ) << ${String(b.random.below(8))} )`;
    }
    case 6: {
      const left = integer(b, depth - 1);
      const right = integer(b, depth - 1);
      const divisor = b.chance(0.5)
        ? expression('int')`${String(b.between(1, 40))}`
        : expression(promoted(right.type))`( ( ${right} & 7 ) + 1 )`;
      return expression(common(left.type, divisor.type))`( ${left} ${b.random.of(['/', '%'])} ${divisor} )`;
    }
    case 7: {
      const left = integer(b, depth - 1);
      const right = integer(b, depth - 1);
      return expression(common(left.type, right.type))`( ${left} ${b.random.of(['&', '|', '^'])} ${right} )`;
    }
    case 8: {
      const left = anyNumber(b, depth - 1);
      const right = anyNumber(b, depth - 1);
      return expression(
        common(left.type, right.type),
      )`( ${left} / ( ${right} == 0 ? ${literalOne(right.type)} : ${right} ) )`;
    }
    default: {
      const left = anyNumber(b, depth - 1);
      const right = anyNumber(b, depth - 1);
      const type = common(left.type, right.type);
      const sum = b.random.of(['+', '-', '*', '+', '-']);
      // Two constants of all sizes may give one that is too great for their type.
      const mayPass = isInteger(type) && NUMBERS[type]!.signed && isConstant(left) && isConstant(right);
      return expression(type)`( ${left} ${mayPass ? b.random.of(['&', '|', '^']) : sum} ${right} )`;
    }
  }
}

function literalOne(type: string): Tree {
  return expression(type)`(${type})1`;
}

/** A value of some integer type. */
export function integer(b: Builder, depth: number): Tree {
  const made = anyNumber(b, depth);
  return isReal(made.type) ? castOf(b, made, 'int') : made;
}

/** `v++`, `v += x`, `v = x`, … as a value; nothing else in the expression names `v`. */
function changed(b: Builder): Tree | null {
  if (!b.chance(0.5)) return null;
  const chosen = b.changeable((each) => isInteger(each.type) && each.type !== 'bool');
  if (!chosen) return null;
  const { name, type } = chosen;
  const make = expression(type);
  switch (b.random.below(4)) {
    case 0:
      return make`( ${b.random.of(['++', '--'])}${name} )`;
    case 1:
      return make`( ${name}${b.random.of(['++', '--'])} )`;
    case 2:
      return make`( ${name} = ${stored(b, type, 1)} )`;
    default:
      return make`( ${name} ${b.random.of(['+=', '-=', '^=', '|=', '&='])} ${integer(b, 1)} )`;
  }
}

/** A bool. */
export function truth(b: Builder, depth: number): Tree {
  const made = condition(b, depth);
  const make = expression('bool');
  return made.type === 'bool' ? make`( ${made} )` : make`!( ${made} )`;
}

/** What can stand as a condition: a bool, or a number, which counts as true if it is not 0. */
export function condition(b: Builder, depth: number): Tree {
  const make = expression('bool');
  if (depth <= 0)
    return make`${anyNumber(b, 0)} ${b.random.of(['==', '!=', '<', '>', '<=', '>='])} ${anyNumber(b, 0)}`;
  switch (b.random.below(6)) {
    case 0:
      return make`!( ${condition(b, depth - 1)} )`;
    case 1:
      return make`( ${condition(b, depth - 1)} && ${condition(b, depth - 1)} )`;
    case 2:
      return make`( ${condition(b, depth - 1)} || ${condition(b, depth - 1)} )`;
    case 3: {
      const made = anyNumber(b, depth - 1);
      return expression(made.type)`( ${made} )`;
    }
    default:
      return make`${anyNumber(b, depth - 1)} ${b.random.of(['==', '!=', '<', '>', '<=', '>='])} ${anyNumber(b, depth - 1)}`;
  }
}
