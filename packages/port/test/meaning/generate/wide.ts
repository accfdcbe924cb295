import { expression, list, piece, type Tree } from '../tree.js';
import type { Builder } from './builder.js';
import { condition, integer, NUMBERS, stored } from './numbers.js';
import { block, declareNumber, type StatementMaker } from './statements.js';

const WIDE = ['long', 'ulong', 'Q_LLONG', 'Q_ULLONG', 'long', 'ulong'] as const;
const EDGES = ['1', '3', '255', '65535', '65537', '0x7fffffff', '0x80000000', '0xffffffff', '1000000007', '4294967311', '0x100000000', '0x1fffffffffffff', '1099511627776']; // prettier-ignore
const LARGE = [...EDGES, '0x20000000000001', '0x123456789abcdef', '6364136223846793005'];
const SUFFIX: Readonly<Record<string, string>> = { long: 'L', ulong: 'UL', Q_LLONG: 'LL', Q_ULLONG: 'ULL' };

/** A number of 64 bits, often one that does not fit into 53. */
function edge(b: Builder, type: string): Tree {
  const sign = NUMBERS[type]!.signed && b.chance(0.3) ? '-' : '';
  return expression(type)`${sign}${b.random.of(type.startsWith('Q_') ? LARGE : EDGES)}${SUFFIX[type] ?? ''}`;
}

/** A variable of 64 bits, or a number. */
function operand(b: Builder): Tree {
  const own = b.variables((each) => Object.hasOwn(SUFFIX, each.type));
  if (own.length === 0 || b.chance(0.2)) return edge(b, b.random.of(WIDE));
  const name = b.read(own);
  return expression(own.find((each) => each.name === name)!.type)`${name}`;
}

/** The variables of a program on numbers of 64 bits. */
export function declareWide(b: Builder): Tree {
  return list(
    WIDE.map((type) => {
      const name = b.fresh('w');
      b.declare({ name, type, changes: true });
      return piece`${type} ${name} = ${edge(b, type)};`;
    }),
  );
}

function show(value: Tree): Tree {
  return piece`printf( "${NUMBERS[value.type]!.format}\\n", ${value} );`;
}

/** Statements on numbers of 64 bits. */
export function wideStatement(b: Builder): Tree {
  const make: StatementMaker = wideStatement;
  const chosen = b.changeable((each) => Object.hasOwn(SUFFIX, each.type));
  if (!chosen) return declareNumber(b);
  const { name, type } = chosen;
  const value = expression(type);
  const shift = String(b.random.below(NUMBERS[type]!.signed ? 20 : 63));
  const divisor = expression('int')`${String(b.between(1, 1000))}`;
  const kinds: readonly (() => Tree)[] = [
    () => piece`${name} = ${operand(b)};`,
    () => piece`${name} ${b.random.of(['+=', '-=', '*=', '^=', '|=', '&='])} ${operand(b)};`,
    () => piece`${name} ${b.random.of(['+=', '-=', '*='])} ${stored(b, 'int', 1)};`,
    () => piece`${name} ${b.random.of(['^=', '&='])} ${integer(b, 1)};`,
    () => piece`${name} ${b.random.of(['/=', '%='])} ${divisor};`,
    () => piece`${name} >>= ${shift};`,
    () => piece`${name} = ( ${name} & 0xffff ) << ${String(b.random.below(32))};`,
    () => piece`${name} = ( ${name} & 0xffffffff ) * ( ${operand(b)} & 0xffff );`,
    () => piece`${name} = ( ${name} & 0xffffffff ) * 1103515245UL + 12345;`,
    () => piece`${name} = ${name} * 33 + ${integer(b, 1)};`,
    () => piece`${name} = ~${name};`,
    () => piece`${name}${b.random.of(['++', '--'])};`,
    () => show(value`${name}`), () => show(value`${name}`), () => show(operand(b)),
    () => show(expression('int')`(int)( ${operand(b)} >> ${String(b.between(32, 60))} )`),
    () => show(expression('uint')`(uint)( ${operand(b)} & 0xffffffff )`),
    () => show(expression('uint')`(uint)${operand(b)}`),
    () => show(expression('int')`(int)${operand(b)}`),
    () => show(expression('uchar')`(uchar)( ${operand(b)} >> ${String(b.random.below(60))} )`),
    () => show(expression('bool')`${operand(b)} ${b.random.of(['==', '!=', '<', '>', '<=', '>='])} ${operand(b)}`),
    () => show(expression('ulong')`(ulong)${operand(b)} % ${divisor}`),
    () => show(expression('double')`(double)${operand(b)}`),
    () => show(expression('Q_ULLONG')`(Q_ULLONG)${operand(b)} * ${operand(b)}`),
    () => show(expression('ulong')`(ulong)${operand(b)} ${b.random.of(['^', '|', '&', '+', '-', '*'])} (ulong)${operand(b)}`),
    () => piece`{\nlong half = ${operand(b)} / 2;\nQ_LLONG q = half;\nprintf( "%ld %lld\\n", half, q );\n}`,
    () => piece`{\nuint high = (uint)( ${operand(b)} >> 32 ), low = (uint)${name};\nQ_ULLONG back = (Q_ULLONG)high << 32 | low;\nprintf( "%u %u %llu\\n", high, low, back );\n}`,
    () => piece`{\nint d[20], n = 0;\nfor ( Q_ULLONG v = ${operand(b)}; v > 0 && n < 20; v /= 10 ) d[n++] = (int)( v % 10 );\nwhile ( n-- > 0 ) putchar( '0' + d[n] );\nputchar( '\\n' );\n}`,
    () => piece`if ( ${condition(b, 1)} ) {\n${block(b, make)}}`,
    () => declareNumber(b),
  ]; // prettier-ignore
  return b.random.of(kinds)();
}

/** Prints them all. */
export function printWide(b: Builder): Tree {
  const all = b.variables((each) => Object.hasOwn(SUFFIX, each.type));
  return list(all.map(({ name, type }) => show(expression(type)`${name}`)));
}
