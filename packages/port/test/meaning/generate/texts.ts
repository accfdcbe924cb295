import { expression, piece, type Tree } from '../tree.js';
import type { Builder } from './builder.js';
import { integer, number, truth } from './numbers.js';
import { block, declareNumber, print, type StatementMaker } from './statements.js';

const LITERALS = ['""', '"a"', '"abc"', '"a,b,,c"', '" two words "', '"1"', '"127.0.0.1"', '"2x"', '"%1 and %2"', '"x=1"', '"\\t tab"', '"aaa"', '"-12"', '"0x1f"', '"ABC def"']; // prettier-ignore

export function words(b: Builder): string {
  return b.random.of(LITERALS);
}

const small = (b: Builder): Tree => expression('int')`${String(b.between(0, 4))}`;

/** A QString without side effects. */
export function text(b: Builder, depth: number): Tree {
  const make = expression('QString');
  const own = b.variables((each) => each.type === 'QString');
  if (depth <= 0)
    return own.length > 0 && b.chance(0.6) ? make`${b.read(own)}` : make`QString( ${words(b)} )`;
  const inner = (): Tree => text(b, depth - 1);
  const makers: readonly (() => Tree)[] = [
    () => make`( ${inner()} + ${inner()} )`,
    () => make`( ${inner()} + ${words(b)} )`,
    () => make`( ${words(b)} + ${inner()} )`,
    () => make`( ${inner()} + 'x' )`,
    () => make`${inner()}.left( ${small(b)} )`,
    () => make`${inner()}.right( ${small(b)} )`,
    () => make`${inner()}.mid( ${small(b)}, ${small(b)} )`,
    () => make`${inner()}.upper()`,
    () => make`${inner()}.lower()`,
    () => make`${inner()}.stripWhiteSpace()`,
    () => make`QString::number( ${number(b, b.random.of(['int', 'uint']), 1)} )`,
    () => make`QString::number( ${number(b, 'uint', 1)}, ${b.random.of(['10', '16', '2'])} )`,
    () =>
      make`QString( "%1:%2" ).arg( ${number(b, b.random.of(['int', 'uint', 'short']), 1)} ).arg( ${inner()} )`,
    () => make`${inner()}.section( ',', ${small(b)}, ${small(b)} )`,
    () => make`( ${textCondition(b, depth - 1)} ? ${inner()} : ${inner()} )`,
    () => make`QString( ${inner()} ).replace( "a", ${inner()} )`,
    () => make`QString( ${inner()}.latin1() )`,
    () => make`QString( QCString( ${inner()}.latin1() ) + ${words(b)} )`,
    () => make`( ${inner()} + QChar( ${b.random.of(["'q'", '65'])} ) )`,
  ];
  return own.length > 0 && b.chance(0.3) ? make`${b.read(own)}` : b.random.of(makers)();
}

/** A number that a text gives. */
function measure(b: Builder): Tree {
  const make = expression('int');
  return b.random.of([
    () => make`(int)${text(b, 1)}.length()`,
    () => make`${text(b, 1)}.find( ${b.random.of(["'a'", '"b"', "','", 'QString( "c" )'])} )`,
    () => make`${text(b, 1)}.contains( ${b.random.of(["'a'", '"a"'])} )`,
    () => make`${text(b, 1)}.toInt()`,
    () => make`(int)${text(b, 1)}.at( ${small(b)} ).unicode()`,
    () => make`(int)${text(b, 1)}.at( ${small(b)} ).latin1()`,
    () => make`${text(b, 1)}.findRev( 'a' )`,
    () => make`(int)strlen( ${text(b, 1)}.latin1() )`,
    () => make`QString::compare( ${text(b, 1)}, ${text(b, 1)} )`,
    () => make`( strcmp( ${text(b, 1)}.latin1(), ${words(b)} ) == 0 ? 1 : 0 )`,
    () => make`atoi( ${text(b, 1)}.latin1() )`,
  ])();
}

/** Something about texts that is true or false. */
export function textCondition(b: Builder, depth: number): Tree {
  const make = expression('bool');
  return b.random.of([
    () => make`( ${text(b, depth)} == ${text(b, depth)} )`,
    () => make`( ${text(b, depth)} != ${words(b)} )`,
    () => make`( ${text(b, depth)} < ${text(b, depth)} )`,
    () => make`${text(b, depth)}.isEmpty()`,
    () => make`!${text(b, depth)}.isEmpty()`,
    () => make`${text(b, depth)}.startsWith( ${words(b)} )`,
    () => make`${text(b, depth)}.endsWith( ${text(b, 0)} )`,
    () => make`( ${text(b, depth)}.at( 0 ) == 'a' )`,
    () => make`( ${text(b, depth)}.find( "a" ) >= 0 )`,
    () => make`${text(b, depth)}.at( 1 ).isDigit()`,
    () => truth(b, depth),
  ])();
}

export function printText(b: Builder, value: Tree): Tree {
  return piece`printf( "${b.fresh('t')} [%s]\\n", ${value}.latin1() );`;
}

function declareText(b: Builder): Tree {
  const value = text(b, 2);
  const name = b.fresh('s');
  b.declare({ name, type: 'QString', changes: true });
  return b.random.of([
    () => piece`QString ${name} = ${value};`,
    () => piece`QString ${name}( ${value} );`,
    () => piece`QString ${name};\n${name} = ${value};`,
    () => piece`QString ${name} = ${words(b)};`,
  ])();
}

function changeText(b: Builder): Tree {
  const chosen = b.changeable((each) => each.type === 'QString');
  if (!chosen) return declareText(b);
  const { name } = chosen;
  return b.random.of([
    () => piece`${name} = ${text(b, 2)};`,
    () => piece`${name} += ${text(b, 1)};`,
    () => piece`${name} += ${words(b)};`,
    () => piece`${name} += ${b.random.of(["'c'", 'QChar( 66 )', "QChar( 'd' )"])};`,
    () => piece`${name} = ${name} + ${text(b, 1)};`,
    () => piece`${name}.append( ${text(b, 1)} );`,
    () => piece`${name}.prepend( ${text(b, 1)} );`,
    () => piece`${name}.insert( ${small(b)}, ${text(b, 1)} );`,
    () => piece`${name}.remove( ${small(b)}, ${small(b)} );`,
    () => piece`${name}.replace( "b", ${text(b, 1)} );`,
    () => piece`${name}.replace( 0, ${small(b)}, "R" ).append( "!" );`,
    () => piece`${name}.truncate( ${small(b)} );`,
    () => piece`${name}[0] = ${b.random.of(["'Z'", 'QChar( 89 )'])};`,
    () => piece`${name}.setNum( ${integer(b, 1)} & 0xff );`,
    () => piece`${name}.sprintf( "%d/%s/%c", ${number(b, 'int', 1)}, ${text(b, 0)}.latin1(), 'c' );`,
    () => piece`${name}.fill( 'f', ${small(b)} );`,
  ])();
}

/** An array of characters, and the functions of C on it. */
function characters(b: Builder): Tree {
  const name = b.fresh('c');
  const other = b.fresh('q');
  const at = b.fresh('k');
  const value = b.variables((each) => each.type === 'QString');
  const source = value.length > 0 && b.chance(0.5) ? `${b.read(value)}.latin1()` : words(b);
  const steps: readonly (() => Tree)[] = [
    () => piece`strncat( ${name}, ${words(b)}, ${small(b)} );`,
    () => piece`${name}[${String(b.random.below(4))}] = ${number(b, 'char', 1)};`,
    () => piece`${name}[${String(b.random.below(4))}]++;`,
    () =>
      piece`${name}[${String(b.random.below(4))}] ${b.random.of(['+=', '-=', '^=', '|='])} ${integer(b, 1)};`,
    () => piece`*( ${name} + ${small(b)} ) = 'p';`,
    () =>
      piece`sprintf( ${name}, "%d-%s-%x", ${number(b, 'int', 1)} & 0xfff, ${words(b)}, ${number(b, 'uchar', 1)} );`,
    () =>
      piece`{\nchar *${other} = ${name};\n${other}++;\n*${other} = 'w';\n${other} += 2;\nprintf( "%d %d\\n", (int)( ${other} - ${name} ), *${other} );\n}`,
    () =>
      piece`{\nchar *${other} = strchr( ${name}, 'a' );\nif ( ${other} ) printf( "at %d\\n", (int)( ${other} - ${name} ) ); else printf( "none\\n" );\n}`,
    () =>
      piece`for ( char *${other} = ${name}; *${other}; ${other}++ ) if ( *${other} == 'a' ) *${other} = 'A';`,
    () => piece`memset( ${name} + 1, 'm', ${small(b)} );`,
    () => piece`memcpy( ${name}, "MEM", ${small(b)} );`,
    () => piece`memmove( ${name} + 2, ${name}, ${small(b)} );`,
    () => piece`printf( "%d %d\\n", strcmp( ${name}, ${words(b)} ) == 0, (int)strlen( ${name} ) );`,
    () =>
      piece`printf( "%d\\n", ${name}[${String(b.random.below(8))}] < 0 ? -1 : (uchar)${name}[${String(b.random.below(8))}] );`,
    () =>
      piece`if ( isdigit( (uchar)${name}[0] ) ) printf( "digit\\n" ); else printf( "%c\\n", toupper( (uchar)${name}[1] ) > 32 && (uchar)${name}[1] < 127 ? toupper( ${name}[1] ) : '.' );`,
    () =>
      piece`{\nQString ${other} = ${name};\n${name}[0] = 'N';\nprintf( "%d\\n", (int)${other}.at( 0 ).latin1() );\n}`,
  ];
  const all = Array.from({ length: b.between(1, 4) }, () => {
    b.begin();
    return b.random.of(steps)();
  });
  return piece`{\nchar ${name}[64];\nmemset( ${name}, 0, sizeof( ${name} ) );\nstrcpy( ${name}, ${source} );\n${{ kind: 'list', type: '', parts: all }}for ( int ${at} = 0; ${at} < 12; ${at}++ ) printf( "%d ", ${name}[${at}] );\nprintf( "\\n" );\n}`;
}

/** A function that hands a text out, or takes one and keeps its own. */
export function declareTextFunction(b: Builder): void {
  const name = b.fresh('g');
  const kind = b.random.below(3);
  b.begin();
  b.declarations.push(
    b.isolated(() => {
      b.declare({ name: 'a', type: 'QString', changes: true });
      b.declare({ name: 'n', type: 'int', changes: true });
      if (kind === 0)
        return piece`static QString ${name}( QString a, int n )\n{\na += "+";\nn++;\nreturn ${text(b, 2)};\n}`;
      if (kind === 1) return piece`static void ${name}( QString &a, int n )\n{\na = ${text(b, 2)};\nn--;\n}`;
      return piece`static bool ${name}( const QString &a, QString *out, int n = 3 )\n{\nif ( ${textCondition(b, 1)} ) return FALSE;\n*out = a + ${words(b)} + QString::number( n );\nreturn TRUE;\n}`;
    }),
  );
  b.textFunctions.push({ name, kind });
}

function callText(b: Builder): Tree {
  if (b.textFunctions.length === 0) return changeText(b);
  const { name, kind } = b.random.of(b.textFunctions);
  const chosen = b.changeable((each) => each.type === 'QString');
  if (!chosen) return declareText(b);
  const result = chosen.name;
  if (kind === 0) return piece`${result} = ${name}( ${text(b, 1)}, ${integer(b, 1)} & 15 );`;
  if (kind === 1) return piece`${name}( ${result}, 2 );`;
  return piece`if ( !${name}( ${text(b, 1)}, &${result}${b.random.of(['', ', 7'])} ) ) printf( "refused\\n" );`;
}

/** Statements on texts. */
export function textStatement(b: Builder): Tree {
  const make: StatementMaker = textStatement;
  const kinds: readonly (() => Tree)[] = [
    () => declareText(b), () => declareText(b), () => changeText(b), () => changeText(b), () => changeText(b), () => callText(b), () => callText(b),
    () => printText(b, text(b, 2)), () => printText(b, text(b, 3)), () => print(b, measure(b)), () => print(b, measure(b)),
    () => piece`if ( ${textCondition(b, 1)} ) {\n${block(b, make)}} else {\n${block(b, make)}}`,
    () => characters(b), () => characters(b), () => declareNumber(b),
  ]; // prettier-ignore
  return b.random.of(kinds)();
}
