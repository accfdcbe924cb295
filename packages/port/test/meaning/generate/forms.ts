import { expression, list, piece, type Tree } from '../tree.js';
import type { Builder } from './builder.js';
import { declarationsOf } from './declarations.js';
import { condition, integer } from './numbers.js';
import { block, declareNumber, type StatementMaker } from './statements.js';
import { text, textCondition, words } from './texts.js';

const small = (b: Builder): Tree => expression('int')`(int)( ${integer(b, 1)} & 7 )`;
const NUMBERS = [
  '"12"',
  '" 7 "',
  '"-3"',
  '"0x1f"',
  '"ff"',
  '"1e3"',
  '"2.50"',
  '"x"',
  '""',
  '"99999999999"',
  '"65536"',
  '"+5"',
];
const name = (b: Builder): string => b.random.of(['s', 't', 'csv', 'none', 'empty', 'gap']);

/** Functions that ask whether a text is null, hand texts on, and change them. */
export function declareForms(b: Builder): Tree {
  b.declarations.push(...declarationsOf('forms'));
  return piece`QString s = "tararak", t( "Some Text" ), csv = "host,port,,realm", none, empty = "", gap = "  a b\t c ";\nQCString c( "bytes" ), c2( "" );\nField f, g( "key" );\nbool ok = FALSE;\nint n = 0;\nQStringList l;\nl << "b" << "a" << "";`;
}

/** Prints all of it. */
export function printForms(): Tree {
  return list([
    piece`printf( "[%s][%s][%s][%s][%s]\\n", s.latin1(), t.latin1(), csv.latin1(), empty.latin1(), gap.latin1() );`,
    piece`printf( "%s %s %s %s | %s %s\\n", kind( none ), kind( s ), kind( f.name ), kind( f.value ), quoted( g.name ).latin1(), quoted( none ).latin1() );`,
    piece`printf( "%s %d %d %s\\n", c.isNull() ? "null" : c.data(), (int)c2.length(), n, l.join( "|" ).latin1() );`,
  ]);
}

/** Statements on what texts are made of and into. */
export function formStatement(b: Builder): Tree {
  const make: StatementMaker = formStatement;
  const x = b.fresh('x');
  const n = (): Tree => small(b);
  const [a, o] = [name(b), name(b)];
  const kept = b.random.of(['s', 't', 'csv', 'gap']);
  const put = (value: Tree): Tree => piece`printf( "%s\\n", ${value}.latin1() );`;
  const kinds: readonly (() => Tree)[] = [
    () => put(piece`QString( "[%1]" ).arg( ${b.random.of([a, words(b), 'QString( "w" )'])}, ${b.random.of(['6', '-6', '2', 'n'])} )`),
    () => put(piece`QString( "%2 %1 %3" ).arg( ${n()} ).arg( ${a} ).arg( 'c' )`),
    () => put(piece`QString( "%1|%2" ).arg( ${n()}, ${b.random.of(['4', '-4', '0'])} ).arg( -${n()}, 8, 16 )`),
    () => put(piece`QString( "%1 %1 %2" ).arg( ${words(b)} ).arg( ${b.random.of(['2.5', '0.1 * n', '1e10'])}, 0, 'f', 2 )`),
    () => put(piece`QString( "%1 %2" ).arg( ${b.random.of(['s', '"%2"', 't'])}, ${b.random.of(['csv', '"%1"'])} )`),
    () => put(piece`QString::number( ${n()} * 37 - 90, ${b.random.of(['16', '2', '8', '10', '36'])} )`),
    () => put(piece`QString::number( ${b.random.of(['n / 3.0', '1234567.0', '0.00001', '-2.5', '1e15'])}${b.random.of(['', ", 'f', 1", ", 'e', 3", ", 'g', 3", ", 'G', 9"])} )`),
    () => piece`n = QString( ${b.random.of(NUMBERS)} ).toInt( ${b.random.of(['', '&ok', '&ok, 16', '0, 16', '&ok, 10'])} );\nprintf( "%d %d\\n", n, ok );`,
    () => piece`printf( "%u %d\\n", QString( ${b.random.of(NUMBERS)} ).toUInt( &ok ), QString( ${b.random.of(NUMBERS)} ).toShort() );`,
    () => piece`printf( "%g\\n", QString( ${b.random.of(['"12"', '"-3"', '"1e3"', '"2.50"', '"x"', '""'])} ).toDouble( &ok ) );\nif ( ok ) n++;`,
    () => put(piece`${a}.mid( ${b.random.of(['0', '2', '6', '7', '30', 'n & 15'])}${b.random.of(['', ', 3', ', 0', ', 99'])} )`),
    () => put(piece`( ${a}.left( ${b.random.of(['3', '0', '99', 'n & 7'])} ) + ${o}.right( ${b.random.of(['3', '0', '99'])} ) )`),
    () => piece`n = ${a}.find( ${b.random.of(["'a'", '"ar"', '","', 'QString( " " )'])}${b.random.of(['', ', 2', ', n < 0 ? 0 : n & 3'])} );`,
    () => piece`n = ${kept}.findRev( ${b.random.of(['"a"', '"ar"', 'QString( "," )'])}${b.random.of(['', ', 4', ', -2'])} );`,
    () => piece`printf( "%d %d\\n", ${a}.contains( 'a' ), ${a}.contains( "ar" ) );`,
    () => put(piece`${kept}.${b.random.of(["leftJustify( 12, '.' )", 'rightJustify( 12 )', "leftJustify( 3, '.', TRUE )", "rightJustify( n & 15, '0' )"])}`),
    () => put(piece`${a}.${b.random.of(['simplifyWhiteSpace()', 'stripWhiteSpace()', 'upper()', 'lower()'])}`),
    () => put(piece`QString( "host,port,user,realm" ).section( ',', ${b.random.of(['0', '1', '2', '3'])}, ${b.random.of(['1', '2', '3', '9'])} )`),
    () => piece`${kept}[${b.random.of(['0', '1', '2'])}] = ${b.random.of(["'X'", "QChar( 'y' )", `${kept}[1]`, "t.at( 0 )", `${kept}.at( 2 ).upper()`])};`,
    () => piece`for ( uint i = 0; i < ${kept}.length(); i++ ) if ( ${kept}[(int)i] ${b.random.of(['==', '!='])} ${b.random.of(["'a'", "' '"])} ) n++; else if ( ${kept}.at( i ).isLetter() ) n += 2;`,
    () => piece`for ( int i = (int)${kept}.length() - 1; i >= 0; i-- )\nif ( ${kept}[i] == ${b.random.of(["'r'", "'e'", "','"])} ) ${kept}.${b.random.of(['remove( i, 1 )', "insert( i, 'I' )", 'replace( i, 1, "<>" )'])};`,
    () => piece`if ( ${kept}.length() < 40 ) ${kept} += ${b.random.of(["'c'", '"lit"', 'QChar( 68 )', 'c', 'c.data()', 'none', 'empty', 's.left( 2 )', '"a" + t.left( 2 )', 'QString::number( n )'])};`,
    () => piece`if ( ${kept}.length() < 40 ) ${kept}.${b.random.of(['append( "z" )', 'prepend( "q" )', "insert( 1, 'i' )", 'insert( 3, "ins" )', "append( 'k' )", 'prepend( c )'])};`,
    () => piece`${kept}.${b.random.of(['remove( 1, 2 )', 'remove( "ra" )', 'replace( "a", "o" )', 'truncate( 5 )', 'replace( 0, 2, "R" )', 'remove( 9, 5 )'])};`,
    () => piece`${kept} = ${b.random.of(['"tararak"', 't + s.left( 3 )', 'csv', 'escaped( s.left( 4 ) )', 'rot( t )', 'c', 'c2', '"x"', 'QString( c )'])};`,
    () => piece`none = maybe( ${n()} );`,
    () => piece`none = ${b.random.of(['QString::null', 'QString()', '""', 's', 'f.name', 'QString( "" )'])};`,
    () => piece`f.name = ${b.random.of(['maybe( n & 3 )', 'none', 'QString::null', '"k"', 's.left( 2 ) + ""'])};`,
    () => piece`f = ${b.random.of(['Field( s, t )', 'g', 'Field()', 'Field( maybe( n & 1 ) )', 'Field( "a", maybe( 0 ) )'])};`,
    () => piece`printf( "%s %s %d %d\\n", kind( maybe( ${n()} ) ), quoted( ${b.random.of(['none', 'f.name', 's', 'empty', 'maybe( 1 )'])} ).latin1(), f.isValid(), g.isValid() );`,
    () => piece`printf( "%d %d %d %d\\n", none.isNull(), none.isEmpty(), !none, none == QString::null );`,
    () => piece`printf( "%d %d %d\\n", none == "", empty == "", ${kept} == "tararak" );`,
    () => piece`if ( none.isNull() ) none = "was null"; else if ( none.isEmpty() ) none = QString::null; else none = "";`,
    () => piece`{\nQString key, value( "old" );\nif ( parse( ${b.random.of(['csv', '"a = b"', 's + "=" + t', '"=x"'])}, key${b.random.of(['', ', &value'])} ) ) printf( "%s:%s\\n", key.latin1(), value.latin1() ); else printf( "%s\\n", kind( key ) );\n}`,
    () => piece`printf( "%d %d %d\\n", ${kept} < "m", ${kept} > QString( "s" ), "t" == ${kept} );`,
    () => piece`printf( "%d %d\\n", strcmp( ${kept}.latin1(), "tararak" ) == 0, hash( ${b.random.of(['s', 'c', '"lit"', 't.latin1()', 'empty'])} ) );`,
    () => piece`{\nQString ${x};\n${x}.sprintf( "%s/%-6s/%03d/%c/%x/%.2f", ${kept}.latin1(), ${words(b)}, n, 'v', n & 0xff, n / 4.0 );\nprintf( "%s\\n", ${x}.latin1() );\n}`,
    () => piece`{\nconst char *${x} = ${kept}.latin1();\nint k = 0;\nwhile ( *${x} ) if ( *${x}++ == 'a' ) k++;\nprintf( "%d\\n", k );\n}`,
    () => piece`{\nQString ${x} = ${kept};\n${x}[0] = '#';\n${x} += "!";\nprintf( "%s %s\\n", ${x}.latin1(), ${kept}.latin1() );\n}`,
    () => piece`c = ${b.random.of(['s.latin1()', '"new"', 'c + "x"', 't.local8Bit()', 'csv.utf8()', 'c.left( 3 )', 'c.mid( 1, 2 ) + "m"', 'c2'])};`,
    () => piece`c2 = ${b.random.of(['c', '"two"', 'c.right( 2 )', 'c.upper()'])};\nc2 += ${b.random.of(["'+'", '"++"'])};`,
    () => piece`printf( "%d %d %d %d\\n", c == "bytes", c != c2, c.find( 'e' ), (int)c.length() );`,
    () => piece`n = ${b.random.of(['n * 3 + 1', 's.length()', '(int)t.length() - 12', 'c.length() * 2', 'hash( s )'])};`,
    () => piece`n = n % 50;`,
    () => piece`l << ${b.random.of(['s.left( 2 )', '"z"', 'none', 'QString::number( n )'])};`,
    () => piece`if ( l.count() < 9 ) l += QStringList::split( ${b.random.of(["','", '", "', "' '"])}, ${b.random.of(['csv', 't', 'gap', 's'])}${b.random.of(['', ', TRUE'])} );`,
    () => piece`if ( !l.isEmpty() ) {\nQString ${x} = l.first();\n${x} += "2";\nl.first() ${b.random.of(['=', '+='])} ${x}.left( 4 );\nl.last()${b.random.of([' = "L"', ' += "."', '[0] = \'C\''])};\n}`,
    () => piece`for ( QStringList::Iterator ${x} = l.begin(); ${x} != l.end(); ++${x} ) {\nif ( ( *${x} ).isEmpty() ) *${x} = "e"; else ( *${x} )${b.random.of([' += "i"', '.truncate( 2 )', '.prepend( "-" )', ' = ( *' + x + ' ).upper()'])};\n}`,
    () => put(text(b, 2)),
    () => piece`if ( ${textCondition(b, 1)} ) {\n${block(b, make)}} else {\n${block(b, make)}}`,
    () => piece`if ( ${condition(b, 1)} ) {\n${block(b, make)}}`,
    () => piece`printf( "%s\\n", ( ${condition(b, 1)} ? ${a} : ${o} ).${b.random.of(['upper()', 'left( 3 )', 'stripWhiteSpace()'])}.latin1() );`,
    () => declareNumber(b),
    () => printForms(),
  ]; // prettier-ignore
  return b.random.of(kinds)();
}
