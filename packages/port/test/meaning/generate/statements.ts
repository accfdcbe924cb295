import { expression, list, piece, render, type Tree } from '../tree.js';
import type { Builder } from './builder.js';
import {
  anyNumber,
  condition,
  integer,
  isInteger,
  isNumber,
  isReal,
  number,
  NUMBERS,
  someType,
  stored,
  truth,
} from './numbers.js';

/** Makes one statement, or more that belong together. */
export type StatementMaker = (b: Builder) => Tree;

/** Prints a value of a type. */
export function print(b: Builder, value: Tree): Tree {
  return piece`printf( "${b.fresh('v')} ${NUMBERS[value.type]!.format}\\n", ${value} );`;
}

/** Some statements; variables that they declare are theirs. */
export function block(b: Builder, make: StatementMaker, most = 3): Tree {
  return b.scoped(() => statements(b, make, b.between(1, most)));
}

export function statements(b: Builder, make: StatementMaker, count: number): Tree {
  const made: Tree[] = [];
  for (let i = 0; i < count; i++) {
    b.begin();
    made.push(make(b));
  }
  return list(made);
}

/** A new number variable, now and then under a name that an outer block has. */
export function declareNumber(b: Builder): Tree {
  const type = someType(b);
  const value = b.chance(0.7) ? stored(b, type, 2) : number(b, type, 2);
  const name = b.fresh('n');
  const changes = b.chance(0.85);
  b.declare({ name, type, changes });
  // In parentheses, a conversion of a variable would declare a function.
  return b.chance(0.8) || /^\w+\( \w+ \)$/.test(render(value))
    ? piece`${changes ? '' : 'const '}${type} ${name} = ${value};`
    : piece`${changes ? '' : 'const '}${type} ${name}( ${value} );`;
}

function assign(b: Builder): Tree {
  const chosen = b.changeable((each) => isNumber(each.type));
  if (!chosen) return declareNumber(b);
  const { name, type } = chosen;
  if (isReal(type)) return piece`${name} ${b.random.of(['=', '+=', '-=', '*='])} ${anyNumber(b, 2)};`;
  if (type === 'bool') return piece`${name} ${b.random.of(['=', '|=', '&='])} ${truth(b, 2)};`;
  switch (b.random.below(6)) {
    case 0:
      return piece`${b.chance(0.5) ? `${name}${b.random.of(['++', '--'])}` : `${b.random.of(['++', '--'])}${name}`};`;
    case 1:
      return piece`${name} = ${stored(b, type, 3)};`;
    case 2:
      return piece`${name} ${b.random.of(['<<=', '>>='])} ${String(b.random.below(7))};`;
    case 3:
      return piece`${name} ${b.random.of(['/=', '%='])} ${b.chance(0.5) ? expression('int')`${String(b.between(1, 30))}` : expression('int')`( ( ${integer(b, 1)} & 7 ) + 1 )`};`;
    case 4:
      return piece`${name} ${b.random.of(['&=', '|=', '^='])} ${integer(b, 2)};`;
    default:
      return piece`${name} ${b.random.of(['+=', '-=', '*='])} ${stored(b, type, 2)};`;
  }
}

function printSome(b: Builder): Tree {
  return print(b, b.chance(0.5) ? anyNumber(b, 3) : number(b, someType(b), 3));
}

function branch(b: Builder, make: StatementMaker): Tree {
  const made = piece`if ( ${condition(b, 2)} ) {\n${block(b, make)}}`;
  if (b.chance(0.5)) return made;
  return piece`${made} else {\n${block(b, make)}}`;
}

function loop(b: Builder, make: StatementMaker): Tree {
  if (b.loops >= 2) return printSome(b);
  const name = b.fresh('i');
  b.loops++;
  const made = b.scoped(() => {
    const type = b.random.of(['int', 'int', 'uint', 'short', 'uchar', 'char']);
    b.declare({ name, type, changes: false });
    const leave = (): Tree | string =>
      b.chance(0.3) ? piece`if ( ${condition(b, 1)} ) ${b.random.of(['break', 'continue'])};\n` : '';
    const count = String(b.between(1, 5));
    const body = block(b, make);
    switch (b.random.below(4)) {
      case 0:
        return piece`for ( ${type} ${name} = ${count}; ${name} > 0; ${name}-- ) {\n${leave()}${body}}`;
      case 1:
        return piece`{\n${type} ${name} = 0;\nwhile ( ${name}++ < ${count} ) {\n${leave()}${body}}\n}`;
      case 2:
        return piece`{\n${type} ${name} = ${count};\ndo {\n${body}${leave()}} while ( --${name} > 0 );\n}`;
      default:
        return piece`for ( ${type} ${name} = 0; ${name} < ${count}; ${b.chance(0.5) ? `${name}++` : `++${name}`} ) {\n${leave()}${body}}`;
    }
  });
  b.loops--;
  return made;
}

function choice(b: Builder, make: StatementMaker): Tree {
  const of = b.random.of(['int', 'char', 'uchar', 'uint']);
  const labels = [...new Set(Array.from({ length: b.between(2, 4) }, () => b.between(0, 6)))];
  const cases = labels.map(
    (label) =>
      piece`case ${String(label)}:\n${list([piece`{\n${block(b, make, 2)}}`])}${b.chance(0.6) ? 'break;\n' : ''}`,
  );
  const rest = piece`default:\n${list([piece`{\n${block(b, make, 2)}}`])}${b.chance(0.6) ? 'break;\n' : ''}`;
  const all = b.chance(0.7) ? [...cases, rest] : b.chance(0.5) ? [rest, ...cases] : cases;
  return piece`switch ( ${b.chance(0.5) ? number(b, of, 2) : expression('int')`( ${integer(b, 2)} & 7 )`} ) {\n${list(all)}}`;
}

/** The same name as outside, within a block of its own. */
function shadow(b: Builder, make: StatementMaker): Tree {
  const outer = b.variables((each) => isNumber(each.type));
  if (outer.length === 0) return declareNumber(b);
  const { name } = b.random.of(outer);
  const type = someType(b);
  const value = b.variables((each) => each.name !== name && isInteger(each.type));
  const initial = value.length > 0 ? b.read(value) : '3';
  return b.scoped(() => {
    b.declare({ name, type, changes: true });
    return piece`{\n${type} ${name} = (${type})( ${initial} );\n${block(b, make)}}`;
  });
}

/** A name for what another variable holds. */
function alias(b: Builder): Tree {
  const some = b.variables((each) => each.changes && isInteger(each.type));
  if (some.length === 0) return declareNumber(b);
  // What is read under both names is not changed in the same expression.
  const name = b.read(some);
  const { type } = some.find((each) => each.name === name)!;
  const other = b.fresh('r');
  const value = (): Tree => stored(b, type, 1);
  switch (b.random.below(3)) {
    case 0:
      return piece`{\n${type} &${other} = ${name};\n${other} ${b.random.of(['=', '+=', '-='])} ${value()};\n${print(b, expression(type)`${name}`)}\n}`;
    case 1:
      return piece`{\n${type} *${other} = &${name};\n*${other} = ${value()};\n( *${other} )${type === 'bool' ? ' = TRUE' : '++'};\n${print(b, expression(type)`${name}`)}\n}`;
    default:
      return piece`{\nconst ${type} &${other} = ${name};\n${print(b, expression(type)`${other}`)}\n}`;
  }
}

function array(b: Builder): Tree {
  const type = b.random.of(['int', 'uint', 'short', 'ushort', 'double', 'bool', 'Q_LLONG']);
  const name = b.fresh('a');
  const size = b.random.of([2, 4, 8]);
  const values = Array.from({ length: b.between(1, size) }, () => number(b, type, 1)).flatMap(
    (value, i): (string | Tree)[] => (i > 0 ? [', ', value] : [value]),
  );
  const initial: Tree = {
    kind: 'piece',
    type: '',
    parts: [`${type} ${name}[${String(size)}] = { `, ...values, ' };'],
  };
  const at = (): Tree => expression(type)`${name}[${integer(b, 1)} & ${String(size - 1)}]`;
  b.begin();
  const steps = Array.from({ length: b.between(1, 3) }, () => {
    b.begin();
    if (type === 'bool') return piece`${at()} = ${condition(b, 1)};`;
    return b.random.of([
      () => piece`${at()} = ${stored(b, type, 2)};`,
      () =>
        piece`${name}[${String(b.random.below(size))}] ${b.random.of(['+=', '-=', '*='])} ${stored(b, type, 1)};`,
      () => piece`${name}[${String(b.random.below(size))}]${b.random.of(['++', '--'])};`,
    ])();
  });
  const i = b.fresh('k');
  return piece`{\n${initial}\n${list(steps)}for ( uint ${i} = 0; ${i} < sizeof( ${name} ) / sizeof( ${name}[0] ); ${i}++ ) printf( "${NUMBERS[type]!.format} ", ${name}[${i}] );\nprintf( "\\n" );\n}`;
}

/** Statements on numbers. */
export function numberStatement(b: Builder): Tree {
  const make: StatementMaker = numberStatement;
  const kinds: readonly (() => Tree)[] = [
    () => declareNumber(b), () => declareNumber(b), () => declareNumber(b), () => assign(b), () => assign(b), () => assign(b),
    () => printSome(b), () => printSome(b), () => printSome(b), () => branch(b, make), () => loop(b, make), () => choice(b, make),
    () => shadow(b, make), () => alias(b), () => array(b),
  ]; // prettier-ignore
  return b.random.of(kinds)();
}

/** A function of numbers without side effects. */
export function declareFunction(b: Builder): void {
  const name = b.fresh('f');
  const returns = someType(b);
  const params = Array.from({ length: b.between(1, 3) }, () => someType(b));
  b.begin();
  const made = b.isolated(() => {
    const names = params.map((type) => {
      const param = b.fresh('p');
      b.declare({ name: param, type, changes: true });
      return `${type} ${param}`;
    });
    const body = statements(
      b,
      (inner) => (inner.chance(0.5) ? declareNumber(inner) : assign(inner)),
      b.between(0, 2),
    );
    b.begin();
    return piece`static ${returns} ${name}( ${names.join(', ')} )\n{\n${body}return ${stored(b, returns, 2)};\n}`;
  });
  b.declarations.push(made);
  b.functions.push({ name, returns, params });
}

/** Prints all variables of numbers that can be seen. */
export function printAll(b: Builder): Tree {
  b.begin();
  return list(
    b.variables((each) => isNumber(each.type)).map(({ name, type }) => print(b, expression(type)`${name}`)),
  );
}
