import { expression, list, piece, type Tree } from '../tree.js';
import type { Builder } from './builder.js';
import { declarationsOf } from './declarations.js';
import { condition, integer, number, NUMBERS, stored } from './numbers.js';
import { block, declareNumber, type StatementMaker } from './statements.js';
import { text, words } from './texts.js';

/** What a data stream takes: as what it is read, and how that is printed. */
interface Item {
  readonly value: Tree;
  readonly reads: string;
  readonly shown: (name: string) => string;
}

/** Of what C++ has no operator for, the wider type's is called. */
const READ_AS: Readonly<Record<string, string>> = { bool: 'int', char: 'int', uchar: 'Q_UINT8', short: 'Q_INT16', ushort: 'Q_UINT16', int: 'Q_INT32', uint: 'Q_UINT32', Q_LLONG: 'Q_INT64', Q_ULLONG: 'Q_UINT64', 'signed char': 'Q_INT8', float: 'float', double: 'double' }; // prettier-ignore
const TYPES = Object.keys(READ_AS);
const INTEGERS = ['Q_INT8', 'Q_UINT8', 'Q_INT16', 'Q_UINT16', 'Q_INT32', 'Q_UINT32', 'Q_INT64', 'Q_UINT64'];
const FORMATS: Readonly<Record<string, string>> = { Q_UINT32: '%u', Q_INT64: '%lld', Q_UINT64: '%llu' };
const WRITE = ['IO_WriteOnly', 'IO_WriteOnly | IO_Truncate', 'IO_WriteOnly | IO_Append', 'IO_ReadWrite'];
const LINES = ['"one two\\n"', '"12 0x1f\\n\\nlast"', '"a=b"', '"\\n"', '"-7 2.5 x\\ny"', '""'];

function numberItem(b: Builder): Item {
  const type = b.random.of(TYPES);
  const reads = READ_AS[type]!;
  return {
    value: expression(type)`( ${number(b, type, 2)} )`,
    reads,
    shown: (name) => `printf( "${FORMATS[reads] ?? NUMBERS[type]!.format} ", ${name} );`,
  };
}

function item(b: Builder): Item {
  const shownText = (name: string): string =>
    `printf( "%s ", ${name}.isEmpty() ? "-" : (const char *)${name} );`;
  const kinds: readonly (() => Item)[] = [
    () => numberItem(b), () => numberItem(b), () => numberItem(b), () => numberItem(b),
    () => ({ value: text(b, 1), reads: 'QString', shown: (name) => `printf( "%s ", ${name}.isEmpty() ? "-" : ${name}.latin1() );` }),
    () => ({ value: piece`${b.random.of(['title', 'title.left( 2 )', 'QString::null', 'QString( "" )', 'rec.name'])}`, reads: 'QString', shown: (name) => `printf( "%s ", ${name}.isNull() ? "null" : ${name}.latin1() );` }),
    () => ({ value: piece`${b.random.of(['word', 'word + "x"', 'QCString( "c" )', 'word.left( 1 )'])}`, reads: 'QCString', shown: shownText }),
    () => ({ value: piece`${words(b)}`, reads: 'QCString', shown: shownText }),
    () => ({ value: piece`${b.random.of(['raw', 'raw.copy()'])}`, reads: 'QByteArray', shown: (name) => `dump( ${name} );` }),
    () => ({ value: piece`${b.random.of(['rec', 'Rec( 5, "five" )', 'made( i8 )', 'all[1]'])}`, reads: 'Rec', shown: (name) => `show( ${name} );` }),
    () => ({ value: piece`list`, reads: 'QValueList<int>', shown: (name) => `printf( "%d ", (int)${name}.count() );` }),
    () => ({ value: piece`ages`, reads: 'NumberMap', shown: (name) => `printf( "%d ", (int)${name}.count() );` }),
  ]; // prettier-ignore
  return b.random.of(kinds)();
}

function items(b: Builder): Item[] {
  return Array.from({ length: b.between(1, 4) }, () => {
    b.begin();
    return item(b);
  });
}

/** Values into a stream: in one statement, or each in its own. */
function writing(b: Builder, stream: string, some: readonly Item[]): Tree {
  if (b.chance(0.5)) return list(some.map(({ value }) => piece`${stream} << ${value};`));
  const parts = some.flatMap(({ value }) => [' << ', value]);
  return { kind: 'piece', type: '', parts: [stream, ...parts, ';'] };
}

/** What was written, read and printed. */
function reading(b: Builder, stream: string, some: readonly Item[]): Tree {
  const names = some.map(() => b.fresh('r'));
  const first = some.map(({ reads }, i) => piece`${reads} ${names[i]!};`);
  const each = names.map((name) => piece`${stream} >> ${name};`);
  const taken = b.chance(0.5) ? list(each) : piece`${stream} >> ${names.join(' >> ')};`;
  const shown = some.map(({ shown: print }, i) => piece`${print(names[i]!)}`);
  return list([...first, taken, ...shown, piece`printf( "%d\\n", ${stream}.atEnd() );`]);
}

/** Values written to an array and read from it, or from a buffer. */
function roundTrip(b: Builder): Tree {
  const [s, a] = [b.fresh('s'), b.fresh('a')];
  const some = items(b);
  const order = b.chance(0.2) ? `${s}.setByteOrder( QDataStream::LittleEndian );\n` : '';
  if (b.chance(0.5))
    return piece`{\nQByteArray ${a};\n{\nQDataStream ${s}( ${a}, IO_WriteOnly );\n${order}${writing(b, s, some)}}\ndump( ${a} );\nQDataStream ${s}( ${a}, IO_ReadOnly );\n${order}${reading(b, s, some)}}`;
  return piece`{\nQBuffer ${a};\n${a}.open( IO_ReadWrite );\nQDataStream ${s}( &${a} );\n${order}${writing(b, s, some)}printf( "%d ", (int)${a}.at() );\n${a}.at( 0 );\n${reading(b, s, some)}dump( ${a}.buffer() );\n}`;
}

/** Bytes that are there, read as numbers of any widths. */
function misread(b: Builder): Tree {
  const s = b.fresh('s');
  const types = Array.from({ length: b.between(1, 4) }, () => b.random.of(INTEGERS));
  const some = types.map((type): Item => ({ value: piece``, reads: type, shown: (name) => `printf( "${FORMATS[type] ?? '%d'} ", ${name} );` })); // prettier-ignore
  return piece`{\nQDataStream ${s}( ${b.random.of(['block', 'raw', 'other'])}, IO_ReadOnly );\n${reading(b, s, some)}}`;
}

const FLAGS = ['left', 'right', 'internal', 'showpos', 'uppercase', 'fixed', 'scientific'];

/** A value into a text stream; the characters of C++ are not padded alike by all that have a width. */
function put(b: Builder, stream: string): Tree {
  const kinds: readonly (() => Tree)[] = [
    () => piece`${stream} << ( ${number(b, b.random.of(['int', 'uint', 'short', 'ushort', 'uchar', 'double', 'float', 'int', 'bool']), 2)} ) << ' ';`,
    () => piece`${stream} << ${words(b)} << ${b.random.of(["'c'", 'endl', '"\\n"', '7', 'title', 'word', 'QChar( 65 )', 'i8 + 1', 'u8', 'rec.name', 'rec.ratio', "(char)( 'a' + 1 )", 'title[0]', 'title.at( 1 )', 'word.at( 0 )', 'd', 'u8 / 2.0', '( u16 > 5 )', 'u32'])} << ' ';`,
    () => piece`${stream} << ${text(b, 1)} << endl;`,
    () => piece`${stream}.width( ${String(b.between(0, 12))} );\n${stream} << ${b.random.of(['i16', 'title', '"w"', 'd', 'u32', 'rec.name', '-5', '1.5f'])} << ' ';`,
    () => piece`${stream} << qSetW( ${String(b.between(0, 9))} ) << ${b.random.of(['i32', 'u8 + 1', 'word', '3'])} << ' ' << qSetFill( ${b.random.of(["'*'", "'0'", "' '"])} );`,
    () => piece`${stream} << ${b.random.of(['hex', 'oct'])} << ${b.random.of(['u8 + 0u', 'u16', 'u32', '255', '(uint)i8', '( u32 >> 4 )'])} << dec << ' ' << ${b.random.of(['u16', 'i8 * 2', '9'])} << ' ';`,
    () => piece`${stream}.setf( QTextStream::${b.random.of(FLAGS)} );`,
    () => piece`${stream}.setf( QTextStream::${b.random.of(['left', 'right', 'internal'])}, QTextStream::adjustfield );`,
    () => piece`printf( "%d ", ${stream}.unsetf( QTextStream::${b.random.of(FLAGS)} ) );`,
    () => piece`printf( "%d %d %d ", ${stream}.precision( ${String(b.between(0, 9))} ), ${stream}.fill( '${b.random.of(['.', ' ', 'x'])}' ), ${stream}.width() );`,
    () => piece`${stream} << d << ' ' << ${b.random.of(['1e6', '0.1f', 'd * 3', '100.0', '1 / 3.0', '(float)u32', '-0.5', '( u8 ? 1 : 2.5 )'])} << ' ';`,
    () => piece`line( ${stream}, ${b.random.of(['title', 'rec.name', '"fixed"', 'word'])} );`,
    () => piece`${stream} << rec << "," << all[${String(b.random.below(3))}] << '\\n';`,
    () => piece`if ( ${condition(b, 1)} ) ${stream} << "yes"; else ${stream} << "no" << endl;`,
    () => piece`${stream} << bin << ( u8 + 0u ) << reset << ' ';`,
    () => piece`${stream}.reset();`,
  ]; // prettier-ignore
  b.begin();
  return b.random.of(kinds)();
}

function puts(b: Builder, stream: string): Tree {
  return list(Array.from({ length: b.between(1, 5) }, () => put(b, stream)));
}

/** One thing after another out of a text stream. */
function take(b: Builder, stream: string): Tree {
  const x = b.fresh('x');
  const kinds: readonly (() => Tree)[] = [
    () => piece`{\nQString ${x};\n${stream} >> ${x};\nprintf( "<%s> ", ${x}.latin1() );\n}`,
    () => piece`{\n${b.random.of(['int', 'short', 'uint', 'ushort'])} ${x} = 0;\n${stream} >> ${x};\nprintf( "%d ", (int)${x} );\n}`,
    () => piece`{\ndouble ${x};\n${stream} >> ${x};\nprintf( "%g ", ${x} );\n}`,
    () => piece`{\nchar ${x} = 0;\n${stream} >> ${x};\nprintf( "%d ", ${x} );\n}`,
    () => piece`{\nQChar ${x};\n${stream} >> ${x};\nprintf( "%d ", ${x}.unicode() );\n}`,
    () => piece`{\nQString ${x} = ${stream}.readLine();\nprintf( "%s ", ${x}.isNull() ? "null" : ${x}.latin1() );\n}`,
    () => piece`while ( !${stream}.atEnd() ) {\nQString ${x} = ${stream}.readLine();\nif ( ${x}.isEmpty() ) continue;\nprintf( "[%s]", ${x}.latin1() );\n}`,
    () => piece`for ( QString ${x} = ${stream}.readLine(); !${x}.isNull(); ${x} = ${stream}.readLine() ) printf( "{%s}", ${x}.latin1() );`,
    () => piece`printf( "%s|", ${stream}.read().latin1() );`,
    () => piece`${stream}.skipWhiteSpace();`,
    () => piece`${stream} >> ws;\nprintf( "%d ", ${stream}.eof() );`,
  ]; // prettier-ignore
  return b.random.of(kinds)();
}

function takes(b: Builder, stream: string): Tree {
  const some = Array.from({ length: b.between(1, 4) }, () => take(b, stream));
  return list([...some, piece`printf( "%d\\n", ${stream}.atEnd() );`]);
}

/** Text written to a string, an array or a buffer, and read from it. */
function texts(b: Builder): Tree {
  const [s, t] = [b.fresh('s'), b.fresh('t')];
  switch (b.random.below(4)) {
    case 0:
      return piece`{\nQString ${t};\n{\nQTextStream ${s}( &${t}, IO_WriteOnly );\n${puts(b, s)}}\nprintf( "%s %d\\n", ${t}.latin1(), (int)${t}.length() );\nQTextStream ${s}( &${t}, IO_ReadOnly );\n${takes(b, s)}}`;
    case 1:
      return piece`{\nQTextStream ${s}( &page, ${b.random.of(WRITE)} );\n${puts(b, s)}}\nprintf( "%s\\n", page.latin1() );\npage.truncate( 20 );`;
    case 2:
      return piece`{\nQByteArray ${t};\n{\nQTextStream ${s}( ${t}, IO_WriteOnly );\n${puts(b, s)}}\ndump( ${t} );\nQTextStream ${s}( ${t}, IO_ReadOnly );\n${takes(b, s)}}`;
    default:
      return piece`{\nQBuffer ${t};\n${t}.open( IO_ReadWrite );\nQTextStream ${s}( &${t} );\n${puts(b, s)}${t}.at( 0 );\n${takes(b, s)}dump( ${t}.buffer() );\n}`;
  }
}

/** What a buffer is asked, open or not. */
function onBuffer(b: Builder): Tree {
  const [x, y] = [b.fresh('x'), b.fresh('y')];
  const n = String(b.between(0, 9));
  const kinds: readonly (() => Tree)[] = [
    () => piece`printf( "%d\\n", buf.open( ${b.random.of([...WRITE, 'IO_ReadOnly', 'IO_ReadOnly', 'IO_ReadWrite | IO_Append', 'IO_ReadWrite | IO_Truncate'])} ) );`,
    () => piece`if ( !buf.isOpen() ) buf.open( IO_ReadWrite );`,
    () => piece`buf.close();`,
    () => piece`printf( "%d %d\\n", buf.at( ${n} ), (int)buf.at() );`,
    () => piece`printf( "%d\\n", (int)buf.writeBlock( ${b.random.of(['"line\\n", 5', '"abcdef", 3', 'word, word.length()', 'raw.data(), 2', '"", 0'])} ) );`,
    () => piece`printf( "%d\\n", (int)buf.writeBlock( raw ) );`,
    () => piece`printf( "%d\\n", buf.putch( ${b.random.of(["'p'", "'\\n'", 'u8', '200', '10'])} ) );`,
    () => piece`{\nchar ${x}[16] = "";\nint ${y} = buf.readLine( ${x}, ${b.random.of(['16', '4', '1', 'sizeof( ' + x + ' )'])} );\nprintf( "%d %s\\n", ${y}, ${x} );\n}`,
    () => piece`{\nchar ${x}[16] = "";\nint ${y} = buf.readBlock( ${x}, ${n} );\nif ( ${y} >= 0 ) ${x}[${y}] = 0;\nprintf( "%d %s\\n", ${y}, ${x} );\n}`,
    () => piece`for ( int ${x}; ( ${x} = buf.getch() ) != -1; ) printf( "%d ", ${x} );`,
    () => piece`{\nint ${x} = buf.getch();\nif ( ${x} > 64 ) buf.ungetch( ${x} );\nprintf( "%d %d\\n", ${x}, buf.status() );\n}`,
    () => piece`{\nchar ${x}[32];\nint ${y};\nwhile ( !buf.atEnd() && ( ${y} = buf.readLine( ${x}, 32 ) ) > 0 ) {\nif ( ${x}[${y} - 1] == '\\n' ) ${x}[${y} - 1] = 0;\nprintf( "(%s)", ${x} );\n}\n}`,
    () => piece`dump( buf.readAll() );`,
    () => piece`printf( "%d %d %d %d %d\\n", buf.isOpen(), buf.isReadable(), buf.isWritable(), buf.mode(), (int)buf.size() );`,
    () => piece`dump( buf.buffer() );`,
    () => piece`printf( "%d\\n", buf.reset() );`,
    () => piece`fill( &buf, ${words(b)} );`,
    () => piece`printf( "%d\\n", total( buf ) );`,
    () => piece`{\nQBuffer ${x}( other );\n${x}.open( ${b.random.of(WRITE)} );\n${x}.writeBlock( ${b.random.of(LINES)}, 1 );\n${x}.close();\ndump( other );\n}`,
    () => piece`if ( !buf.isOpen() ) buf.setBuffer( ${b.random.of(['raw.copy()', 'other.copy()', 'bytes( ' + b.random.of(LINES) + ' )'])} );`,
  ]; // prettier-ignore
  return b.random.of(kinds)();
}

/** Structs with operators of their own, and functions on streams and devices. */
export function declareDevices(b: Builder): Tree {
  b.declarations.push(...declarationsOf('devices'));
  return piece`QByteArray block, raw, other;\nraw.duplicate( "\\002\\377z", 3 );\nother = bytes( ${b.random.of(LINES)} );\nQBuffer buf;\nQString title = ${words(b)}, page = ${b.random.of(LINES)};\ntitle += "Ti";\nQCString word( "word" );\nQ_INT8 i8 = -3;\nQ_UINT8 u8 = 200;\nQ_INT16 i16 = -300;\nQ_UINT16 u16 = 60000;\nQ_INT32 i32 = -70000;\nQ_UINT32 u32 = 4000000000u;\ndouble d = 2.75;\nRec rec( 7 ), all[3];\nQValueList<int> list;\nNumberMap ages;`;
}

/** Prints all of it. */
export function printDevices(): Tree {
  return list([
    piece`dump( block );`,
    piece`dump( other );`,
    piece`dump( buf.buffer() );`,
    piece`show( rec );\nshow( all[0] );\nshow( all[1] );`,
    piece`printf( "%s %s %d %d %d %d %d %u %g\\n", title.latin1(), word.data(), i8, u8, i16, u16, i32, u32, d );`,
  ]);
}

/** Statements on streams and buffers. */
export function deviceStatement(b: Builder): Tree {
  const make: StatementMaker = deviceStatement;
  const s = b.fresh('s');
  const some = (): Item[] => items(b);
  const kinds: readonly (() => Tree)[] = [
    () => roundTrip(b), () => roundTrip(b), () => roundTrip(b), () => misread(b),
    () => texts(b), () => texts(b), () => texts(b),
    () => onBuffer(b), () => onBuffer(b), () => onBuffer(b), () => onBuffer(b),
    () => piece`{\nQDataStream ${s}( block, ${b.random.of(WRITE)} );\n${writing(b, s, some())}}\nif ( block.size() > 60 ) block.resize( 5 );`,
    () => piece`{\nQDataStream ${s}( block, IO_ReadOnly );\n${s} >> ${b.random.of(['i8 >> u8', 'u16', 'i16 >> i16', 'i32', 'u32 >> u8', 'u8 >> rec.id', 'all[0].id >> all[2].id', 'd'])};\nif ( d != d || d > 1e9 || d < -1e9 ) d = 0.5;\n}`,
    () => piece`{\nQDataStream ${s}( block, IO_WriteOnly | IO_Append );\n${s} << ${b.random.of(['rec', 'made( 3 )', 'all[2]'])};\n}\n{\nQDataStream ${s}( bytes( "\\0" ), IO_ReadOnly );\nQ_UINT8 one = 9;\n${s} >> one;\nprintf( "%d\\n", one );\n}`,
    () => piece`{\nQByteArray a;\nQDataStream ${s}( a, IO_WriteOnly );\n${s}.writeRawBytes( ${b.random.of(['"raw", 3', 'raw.data(), raw.size()', 'word, 2', '(const char *)word + 1, 2'])} );\n${s}.writeBytes( ${b.random.of(['"xy", 2', 'raw, 2', 'word.data(), word.length()'])} );\ndump( a );\n}`,
    () => piece`{\nchar got[8] = "1234567";\nQDataStream ${s}( other, IO_ReadOnly );\n${s}.readRawBytes( ${b.random.of(['got, 3', 'got + 2, 2', 'got, 7'])} );\nprintf( "%s %d\\n", got, ${s}.atEnd() );\n}`,
    () => piece`other = ${b.random.of(['bytes( "new\\nline" )', 'raw.copy()', 'block.copy()', 'bytes( title.latin1() )'])};`,
    () => piece`${b.random.of(['i8', 'u8', 'i16', 'u16', 'i32'])} ${b.random.of(['=', '=', '+=', '^='])} ${integer(b, 2)} & 0xffff;`,
    () => piece`rec = ${b.random.of(['made( u8 )', 'all[1]', 'Rec( 2, title )'])};`,
    () => piece`if ( list.count() < 4 ) list.append( ${stored(b, 'int', 1)} );\nif ( ages.count() < 3 ) ages.insert( ${words(b)}, ${stored(b, 'int', 1)} );`,
    () => piece`if ( ${condition(b, 1)} ) {\n${block(b, make)}} else {\n${block(b, make)}}`,
    () => declareNumber(b),
    () => printDevices(),
  ]; // prettier-ignore
  return b.random.of(kinds)();
}
