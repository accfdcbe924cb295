import { expression, list, piece, type Tree } from '../tree.js';
import type { Builder } from './builder.js';
import { declarationsOf } from './declarations.js';
import { condition, integer, stored } from './numbers.js';
import { block, declareNumber, type StatementMaker } from './statements.js';

const small = (b: Builder): Tree => expression('int')`(int)( ${integer(b, 1)} & 7 )`;
const SUMS = [
  '"1+2*3"',
  '"(4-7)*2"',
  '"10/4-1"',
  '"-(3)*-2"',
  '"2*(3+4)*5"',
  '"7%4+x"',
  '"(1"',
  '"9/0"',
  '""',
];
const CODES = ['"TWFu"', '"TWE="', '"TQ=="', '"QUJDREVG"', '"a b!"', '"////"', '"+/8="'];
const LINES = [
  '"GET /a?b=c HTTP/1.0"',
  '"220-one"',
  '"250 ok then"',
  '"key: value; q=0.5"',
  '"  x"',
  '"\\x1b[1mA\\r\\n"',
  '"a,\\"b,c\\",,d"',
  '"%41%2g%7e"',
];
const line = (b: Builder): string => b.random.of(LINES);

/** What network programs have: codecs, checksums, readers of messages, parsers, state machines, rings. */
export function declareProtocols(b: Builder): Tree {
  b.declarations.push(...declarationsOf('protocols'));
  return piece`uchar data[32] = { 1, 1, 200, 2, 2, 0xff, 0xfe, 3, 3, 'a', 'b', 'c', 0x81, 3, 1, 1, 9, 0 };\nchar out[64] = "";\nuchar key = 0x5a;\nRing ring;\nTelnet telnet;\nSession session( ring, "s" );\nint n = 18;`;
}

/** Prints all of it. */
export function printProtocols(): Tree {
  return list([
    piece`for ( int i = 0; i < 32; i++ ) printf( "%02x", data[i] );`,
    piece`printf( " %d %d %d %d %d %s\\n", n, key, (int)ring.count(), ring.peek( 1 ), telnet.count + telnet.state, out );`,
    piece`printf( "%d %d\\n", session.sent, message( data, 18 ) );`,
  ]);
}

/** Statements on them. */
export function protocolStatement(b: Builder): Tree {
  const make: StatementMaker = protocolStatement;
  const x = b.fresh('x');
  const n = (): Tree => small(b);
  const kinds: readonly (() => Tree)[] = [
    () => piece`data[${n()} + ${String(b.between(0, 12))}] ${b.random.of(['=', '^=', '+=', '-='])} ${integer(b, 1)};`,
    () => piece`printf( "%d %d\\n", message( data, ${b.random.of(['n', '18', '12', '3'])} ), message( data + ${b.random.of(['3', '7', '12'])}, 5 ) );`,
    () => piece`n = ${n()} * 2 + ${String(b.between(1, 3))};`,
    () => piece`printf( "%d %s\\n", encode( data + ${n()}, ${n()} * 3 + ${String(b.between(0, 2))}, out ), out );`,
    () => piece`{\nint ${x} = decode( ${b.random.of(CODES)}, data + ${n()} );\nprintf( "%d\\n", ${x} );\n}`,
    () => piece`printf( "%08x %04x %u\\n", crc32( data, n ), crc16( ${line(b)}, ${n()} & 1 ), adler( data, ${n()} ) );`,
    () => piece`{\nuint ${x} = crc32( data, 4 );\nprintf( "%x\\n", crc32( data + 4, ${n()}, ~${x} ) );\n}`,
    () => piece`printf( "%d %d\\n", lfsr( key ), key );`,
    () => piece`scramble( data + ${n()}, ${n()}, ${b.random.of(['key', '1', '200'])} );`,
    () => piece`try {\nconst char *${x} = ${b.random.of(SUMS)};\nint v = sum( ${x} );\nprintf( "%d [%s]\\n", v, ${x} );\n} catch ( const QString &e ) {\nprintf( "%s\\n", e.latin1() );\n} catch ( int ) {\nprintf( "zero\\n" );\n}`,
    () => piece`{\nint ${x};\nQString rest( "none" );\nbool more = reply( ${line(b)}, ${x}${b.random.of(['', ', &rest'])} );\nprintf( "%d %d %s\\n", more, ${x}, rest.latin1() );\n}`,
    () => piece`printf( "%s %s\\n", unescaped( ${line(b)} ).latin1(), fields( ${line(b)} ).join( "|" ).latin1() );`,
    () => piece`for ( int ${x} = 0; ${x} < ${n()}; ${x}++ ) if ( !ring.put( data[${x}] ) ) printf( "full " );`,
    () => piece`printf( "%d %d\\n", ring.get(), ring.peek( ${n()} ) );`,
    () => piece`while ( ring.count() > ${n()} ) printf( "%d ", ring.get() );`,
    () => piece`session << ${n()} << ${b.random.of(['"hi"', '"\\xff"', '65'])} << 'c';`,
    () => piece`{\nint ${x}, ${x}b;\nsession >> ${x} >> ${x}b;\nprintf( "%d %d %s\\n", ${x}, ${x}b, session.name.latin1() );\n}`,
    () => piece`{\nSession ${x} = session;\n${x} << 7;\nprintf( "%d %d %d\\n", ${x}.sent, session.sent, (int)session.ring.count() );\n}`,
    () => piece`{\nQCString ${x} = telnet.feed( ${b.random.of(['"a\\xff\\xfb\\x01z"', '"\\xff\\xfaq"', '"x\\xff\\xf0y"', '"\\xff\\xffab"', line(b)])}, ${b.random.of(['3', '4', '2'])} );\nprintf( "%s %d\\n", ${x}.isNull() ? "null" : ${x}.data(), (int)telnet.state );\n}`,
    () => piece`telnet = Telnet();`,
    () => piece`printf( "%s\\n", format( "%d/%s/%c/%5.2f/%#x", ${n()}, ${line(b)}, 'v', ${n()} / 4.0, data[${n()}] ).latin1() );`,
    () => piece`printf( "%d\\n", total( ${b.random.of(['3', '2', '1'])}, ${n()}, data[0] & 7, 'A' & 7 ) );`,
    () => piece`printf( "%-8.3lx|%+05d|%8.8s|%-3c|%.0f|%05u|%.3d\\n", (ulong)( ${integer(b, 1)} & 0xffff ), ${n()}, ${line(b)}, 'q', ${n()} + 0.5, data[${n()}], ${n()} );`,
    () => piece`sprintf( out, "%s%d", ${line(b)}, data[${n()}] );`,
    () => piece`{\nconst char *${x} = ${line(b)}, *from = ${x};\nwhile ( *${x} ) {\nif ( *${x} == ' ' || *${x} == ',' ) {\nif ( ${x} > from ) printf( "<%.*s>", (int)( ${x} - from ), from );\nfrom = ${x} + 1;\n}\n${x}++;\n}\nprintf( "<%s>\\n", from );\n}`,
    () => piece`{\nuchar ${x} = data[${n()}];\nint turns = 0;\ndo {\n${x} = ${x} * 5 + 3;\n} while ( ${x} > ${String(b.between(20, 200))} && ++turns < 20 );\nprintf( "%d %d\\n", ${x}, turns );\n}`,
    () => piece`{\nint a = ${stored(b, 'int', 1)}, ${x}[] = { -1, 0, 1 };\nuint size = data[${n()}];\nprintf( "%d %d %d %d\\n", a < (int)size, (uint)a < size, ${x}[0] < (int)sizeof( ${x} ), (uint)${x}[${n()} % 3] > size );\n}`,
    () => piece`{\nQString ${x};\n${x}.setNum( ${n()} - 4, ${b.random.of(['10', '10', '16', '2'])} );\n${x}.insert( ${n()}, '.' ).replace( ${n()}, 2, "__" ).remove( 1, ${n()} & 1 );\nprintf( "%s %s %s\\n", ${x}.latin1(), ( ${x} + "m" ).mid( 1, 2 ).latin1(), ( ${x} + ${line(b)} ).right( ${n()} + 1 ).latin1() );\n}`,
    () => piece`{\nQByteArray ${x}( 4 ), y = ${x};\n${x}.fill( 'a' );\ny[1] = data[${n()}];\nQByteArray z = y.copy();\nz[0] = 'z';\n${b.random.of([`y.duplicate( "new", 3 );`, `${x} = z;`, `z = y;\nz[2] = 'q';`])}\nprintf( "%d %d %d %d %d\\n", ${x}[0], ${x}[1], y[2], z[0], (int)y.size() );\n}`,
    () => piece`if ( ${condition(b, 1)} ) {\n${block(b, make)}} else {\n${block(b, make)}}`,
    () => declareNumber(b),
    () => printProtocols(),
  ]; // prettier-ignore
  return b.random.of(kinds)();
}
