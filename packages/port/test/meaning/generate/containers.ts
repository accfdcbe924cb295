import { expression, list, piece, type Tree } from '../tree.js';
import type { Builder } from './builder.js';
import { declarationsOf } from './declarations.js';
import { condition, integer } from './numbers.js';
import { block, declareNumber, type StatementMaker } from './statements.js';
import { text } from './texts.js';

const small = (b: Builder): Tree => expression('int')`( ${integer(b, 1)} & 31 )`;
const key = (b: Builder): string => b.random.of(['"a"', '"b"', '"c"', '"zz"', 'QString( "a" )']);

const TYPES = ['QValueList<int>', 'QStringList', 'QMap<QString, int>', 'QMap<int, QString>', 'QByteArray', 'QMap<QString, QStringList>'] as const; // prettier-ignore

/** The containers that a program uses; all have something in them. */
export function declareContainers(b: Builder): Tree {
  const declare = (name: string, type: string): void => {
    b.declare({ name, type, changes: true });
  };
  declare('l', TYPES[0]);
  declare('sl', TYPES[1]);
  declare('m', TYPES[2]);
  declare('im', TYPES[3]);
  declare('ba', TYPES[4]);
  declare('ml', TYPES[5]);
  b.declarations.push(...declarationsOf('containers'));
  return piece`QValueList<int> l;\nl << 3 << 1 << 2;\nQStringList sl;\nsl << "one" << "two";\nQMap<QString, int> m;\nm["a"] = 1;\nQMap<int, QString> im;\nim[2] = "two";\nQByteArray ba( 4 );\nba.fill( 'x' );\nQMap<QString, QStringList> ml;`;
}

/** Prints all of them. */
export function printContainers(b: Builder): Tree {
  const i = b.fresh('it');
  return list([
    piece`for ( QValueList<int>::Iterator ${i}a = l.begin(); ${i}a != l.end(); ++${i}a ) printf( "%d ", *${i}a );`,
    piece`printf( "[%s]", sl.join( "," ).latin1() );`,
    piece`for ( QMap<QString, int>::Iterator ${i}b = m.begin(); ${i}b != m.end(); ++${i}b ) printf( "%s=%d ", ${i}b.key().latin1(), ${i}b.data() );`,
    piece`for ( QMap<int, QString>::Iterator ${i}c = im.begin(); ${i}c != im.end(); ++${i}c ) printf( "%d=%s ", ${i}c.key(), ( *${i}c ).latin1() );`,
    piece`for ( uint ${i}d = 0; ${i}d < ba.size(); ${i}d++ ) printf( "%d ", ba[(int)${i}d] );`,
    piece`for ( QMap<QString, QStringList>::Iterator ${i}e = ml.begin(); ${i}e != ml.end(); ++${i}e ) printf( "%s=%s ", ${i}e.key().latin1(), ${i}e.data().join( "+" ).latin1() );`,
    piece`printf( "\\n" );`,
  ]);
}

/** Statements on containers. */
export function containerStatement(b: Builder): Tree {
  const make: StatementMaker = containerStatement;
  const c = b.fresh('c');
  const loop = b.fresh('k');
  const kinds: readonly (() => Tree)[] = [
    () => piece`l.append( ${small(b)} );`,
    () => piece`l.prepend( ${small(b)} );`,
    () => piece`l << ${small(b)} << 4;`,
    () => piece`l += ${small(b)};`,
    () => piece`l.remove( ${small(b)} );`,
    () => piece`if ( l.count() > 2 ) l[1]${b.random.of(['++', ' = 9', ' += 5', '--'])};`,
    () => piece`if ( !l.isEmpty() ) l.first()${b.random.of(['++', ' = 8', ' += 2'])};`,
    () => piece`if ( !l.isEmpty() ) l.pop_front();`,
    () =>
      piece`{\nQValueList<int>::Iterator ${c} = l.begin();\nif ( ${c} != l.end() ) {\n*${c} ${b.random.of(['= 6', '+= 3', '*= 2'])};\n++${c};\nl.insert( ${c}, 70 );\n}\n}`,
    () =>
      piece`{\nQValueList<int>::Iterator ${c} = l.begin();\nwhile ( ${c} != l.end() ) {\nif ( *${c} % 2 ) ${c} = l.remove( ${c} ); else ++${c};\n}\n}`,
    () =>
      piece`{\nQValueList<int> ${c} = l;\n${c}.append( 11 );\n${c}.first() = 99;\nprintf( "%d %d\\n", (int)${c}.count(), (int)l.count() );\n${b.random.of(['', `l = ${c};\n${c}.clear();`])}\n}`,
    () =>
      piece`{\nQValueList<int>::Iterator ${c} = l.find( ${small(b)} );\nif ( ${c} != l.end() ) printf( "found %d\\n", *${c} );\n}`,
    () => piece`printf( "%d %d\\n", total( l ), (int)l.contains( 3 ) );`,
    () => piece`sl << ${text(b, 1)};`,
    () => piece`sl.append( ${text(b, 1)} );`,
    () => piece`sl.first() = ${text(b, 0)};`,
    () => piece`sl.first() += "!";`,
    () => piece`sl[0] ${b.random.of(['=', '+='])} ${text(b, 0)};`,
    () => piece`extend( sl, ${text(b, 0)} );`,
    () => piece`sl = made( ${small(b)} & 3 );\nsl << "after";`,
    () => piece`sl += made( 2 );`,
    () =>
      piece`sl = QStringList::split( ${b.random.of(["','", '","'])}, ${text(b, 1)}${b.random.of(['', ', TRUE'])} );\nsl << "z";`,
    () =>
      piece`{\nQStringList ${c} = sl;\n${c} << "new";\nsl.first() = "changed";\nprintf( "%s\\n", ${c}.join( ";" ).latin1() );\n}`,
    () =>
      piece`for ( QStringList::Iterator ${c} = sl.begin(); ${c} != sl.end(); ++${c} ) *${c} = ( *${c} ).upper();`,
    () =>
      piece`for ( QStringList::Iterator ${c} = sl.begin(); ${c} != sl.end(); ++${c} ) {\nif ( ( *${c} ).isEmpty() ) continue;\n( *${c} ) += "#";\nif ( ${condition(b, 1)} ) break;\n}`,
    () =>
      piece`for ( uint ${loop} = 0; ${loop} < sl.count(); ${loop}++ ) printf( "%s|", sl[${loop}].latin1() );`,
    () => piece`m[${key(b)}] ${b.random.of(['=', '+=', '-='])} ${small(b)};`,
    () => piece`m[${key(b)}]${b.random.of(['++', '--'])};`,
    () => piece`m.insert( ${key(b)}, ${small(b)}${b.random.of(['', ', FALSE'])} );`,
    () => piece`m.remove( ${key(b)} );`,
    () => piece`printf( "%d %d\\n", m[${key(b)}], m.contains( ${key(b)} ) );`,
    () =>
      piece`{\nQMap<QString, int>::Iterator ${c} = m.find( ${key(b)} );\nif ( ${c} == m.end() ) printf( "none\\n" ); else ${c}.data()${b.random.of(['++', ' = 5', ' += 4'])};\n}`,
    () =>
      piece`{\nQMap<QString, int> ${c} = m;\n${c}["copy"] = 1;\nm["orig"]++;\nprintf( "%d %d\\n", (int)${c}.count(), sum( m ) );\n}`,
    () => piece`im[${small(b)}] ${b.random.of(['=', '+='])} ${text(b, 0)};`,
    () =>
      piece`{\nQValueList<QString> ${c} = m.keys();\nfor ( uint ${loop} = 0; ${loop} < ${c}.count(); ${loop}++ ) m[${c}[${loop}]] += 2;\n}`,
    () => piece`ml[${key(b)}] << ${text(b, 0)};`,
    () => piece`ml[${key(b)}] = sl;\nsl << "own";`,
    () => piece`ba[${String(b.random.below(4))}] ${b.random.of(['=', '+=', '^='])} ${integer(b, 1)};`,
    () => piece`{\nQByteArray ${c} = ba;\n${c}[1] = 'S';\n}`,
    () => piece`{\nQByteArray ${c} = ba.copy();\n${c}[1] = 'C';\nprintf( "%d\\n", ${c} == ba );\n}`,
    () => piece`ba.at( 2 ) = 'A';`,
    () => piece`memcpy( ba.data(), "me", 2 );`,
    () => piece`{\nchar *${c} = ba.data();\n${c}[3] = 'D';\n${c}++;\n*${c} = 'E';\n}`,
    () => piece`if ( ${condition(b, 1)} ) {\n${block(b, make)}} else {\n${block(b, make)}}`,
    () => declareNumber(b),
    () => printContainers(b),
  ];
  return b.random.of(kinds)();
}
