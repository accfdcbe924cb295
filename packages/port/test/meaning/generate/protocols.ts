import { expression, list, piece, type Tree } from '../tree.js';
import type { Builder } from './builder.js';
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
  b.declarations.push(
    piece`enum Tag { End = 0, Byte = 1, Short = 2, Text = 3, Group = 0x80 };\nstruct Reader { Reader( const uchar *d, uint n ) : p( d ), end( d + n ), ok( TRUE ) {} bool need( uint n ) { if ( (uint)( end - p ) < n ) ok = FALSE; return ok; } uint take( int n ) { if ( !need( n ) ) return 0; uint v = 0; while ( n-- ) v = v << 8 | *p++; return v; } const uchar *p, *end; bool ok; };`,
    piece`static int message( const uchar *d, int n, int depth = 0 ) { int sum = 0; Reader r( d, n ); while ( r.p < r.end && r.ok ) { int tag = r.take( 1 ), size = tag == End ? 0 : (int)r.take( 1 ); if ( tag == End ) break; if ( !r.need( size ) ) return -1 - depth; switch ( tag ) { case Byte: if ( size != 1 ) return -10; sum += *r.p; break; case Short: sum += size == 2 ? (short)( r.p[0] << 8 | r.p[1] ) : 0; break; case Text: for ( int i = 0; i < size; i++ ) sum = sum * 3 + r.p[i]; sum &= 0xffff; break; default: if ( tag & Group ) { int inner = message( r.p, size, depth + 1 ); if ( inner < 0 ) return inner; sum ^= inner; } } r.p += size; } return r.ok ? sum : -2; }`,
    piece`static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";\nstatic int encode( const uchar *in, int n, char *out ) { char *o = out; int i; for ( i = 0; i + 2 < n; i += 3 ) { *o++ = alphabet[in[i] >> 2]; *o++ = alphabet[( in[i] & 3 ) << 4 | in[i + 1] >> 4]; *o++ = alphabet[( in[i + 1] & 15 ) << 2 | in[i + 2] >> 6]; *o++ = alphabet[in[i + 2] & 63]; } if ( i < n ) { *o++ = alphabet[in[i] >> 2]; *o++ = alphabet[( in[i] & 3 ) << 4 | ( i + 1 < n ? in[i + 1] >> 4 : 0 )]; *o++ = i + 1 < n ? alphabet[( in[i + 1] & 15 ) << 2] : '='; *o++ = '='; } *o = 0; return o - out; }`,
    piece`static int value( char c ) { const char *at = c ? strchr( alphabet, c ) : 0; return at ? at - alphabet : -1; }\nstatic int decode( const char *s, uchar *out ) { uint bits = 0; int have = 0, n = 0; for ( ; *s && *s != '='; s++ ) { int v = value( *s ); if ( v < 0 ) continue; bits = bits << 6 | v; have += 6; if ( have >= 8 ) { have -= 8; out[n++] = bits >> have; } } return n; }`,
    piece`static uint crc32( const uchar *p, int n, uint crc = 0xffffffff ) { static uint table[256]; static bool made = FALSE; if ( !made ) { for ( uint i = 0; i < 256; i++ ) { uint c = i; for ( int k = 0; k < 8; k++ ) c = c & 1 ? 0xedb88320 ^ c >> 1 : c >> 1; table[i] = c; } made = TRUE; } while ( n-- > 0 ) crc = table[( crc ^ *p++ ) & 0xff] ^ crc >> 8; return ~crc; }`,
    piece`static ushort crc16( const char *p, int n ) { ushort c = 0xffff; for ( int i = 0; i < n; i++ ) { c ^= (uchar)p[i] << 8; for ( int k = 8; k; --k ) c = c & 0x8000 ? c << 1 ^ 0x1021 : c << 1; } return c; }\nstatic uint adler( const uchar *p, uint n ) { uint a = 1, d = 0; while ( n-- ) { a = ( a + *p++ ) % 65521; d = ( d + a ) % 65521; } return d << 16 | a; }`,
    piece`static uchar lfsr( uchar &s ) { uchar bit = ( s ^ s >> 2 ^ s >> 3 ^ s >> 4 ) & 1; s = s >> 1 | bit << 7; return s; }\nstatic void scramble( uchar *p, int n, uchar key ) { for ( uchar *e = p + n; p != e; ++p ) *p ^= lfsr( key ); }`,
    piece`static int sum( const char *&s );\nstatic int factor( const char *&s ) { while ( *s == ' ' ) ++s; if ( *s == '-' ) { s++; return -factor( s ); } if ( *s == '(' ) { ++s; int v = sum( s ); if ( *s != ')' ) throw QString( "no )" ); s++; return v; } if ( *s < '0' || *s > '9' ) throw QString( QChar( *s ) ); int v = 0; while ( *s >= '0' && *s <= '9' ) v = v * 10 + ( *s++ - '0' ); return v; }\nstatic int term( const char *&s ) { int v = factor( s ); for ( ;; ) { char op = *s; if ( op != '*' && op != '/' && op != '%' ) return v; ++s; int w = factor( s ); if ( op == '*' ) v *= w; else if ( w == 0 ) throw 0; else if ( op == '/' ) v /= w; else v %= w; } }\nstatic int sum( const char *&s ) { int v = term( s ); while ( *s == '+' || *s == '-' ) if ( *s++ == '+' ) v += term( s ); else v -= term( s ); return v; }`,
    piece`static bool reply( const char *s, int &code, QString *text = 0 ) { code = 0; for ( int i = 0; i < 3; i++, s++ ) { if ( *s < '0' || *s > '9' ) return FALSE; code = code * 10 + *s - '0'; } bool more = *s == '-'; if ( *s ) s++; if ( text ) *text = s; return more; }`,
    piece`static QString unescaped( const QString &s ) { QString r; for ( uint i = 0; i < s.length(); i++ ) { if ( s[(int)i] == '%' && i + 2 < s.length() ) { bool ok; int c = s.mid( i + 1, 2 ).toInt( &ok, 16 ); if ( ok ) { r += QChar( c ); i += 2; continue; } } r += s[(int)i]; } return r; }`,
    piece`static QStringList fields( const char *s ) { QStringList l; QString now; bool quoted = FALSE; for ( ; ; s++ ) { char c = *s; if ( c == '"' ) { quoted = !quoted; continue; } if ( !c || ( c == ',' && !quoted ) ) { l << now; now = ""; if ( !c ) break; } else now += c; } return l; }`,
    piece`class Ring { public: Ring() : in( 0 ), used( 0 ) {} bool put( uchar c ) { if ( used == sizeof( d ) ) return FALSE; d[in] = c; in = ( in + 1 ) % sizeof( d ); used++; return TRUE; } int get() { if ( !used ) return -1; uint at = ( in + sizeof( d ) - used-- ) % sizeof( d ); return d[at]; } uint count() const { return used; } int peek( uint i ) const { return i < used ? d[( in + sizeof( d ) - used + i ) % sizeof( d )] : -1; } private: uchar d[8]; uint in, used; };`,
    piece`class Telnet { public: enum State { Data, Escape, Option, Sub }; Telnet() : state( Data ), count( 0 ) {} QCString feed( const char *p, int n ) { QCString out; while ( n-- > 0 ) { uchar c = *p++; switch ( state ) { case Data: if ( c == 255 ) { state = Escape; break; } if ( c ) out += (char)c; break; case Escape: state = c == 250 ? Sub : c >= 251 ? Option : Data; if ( c == 255 ) out += '?'; break; case Option: count += c; state = Data; break; case Sub: if ( c == 240 ) state = Data; } } return out; } State state; int count; };`,
    piece`static QString format( const char *f, ... ) { char out[120]; va_list ap; va_start( ap, f ); vsnprintf( out, sizeof( out ), f, ap ); va_end( ap ); return out; }\nstatic int total( int n, ... ) { va_list ap; va_start( ap, n ); int t = 0; while ( n-- > 0 ) t = t * 10 + va_arg( ap, int ); va_end( ap ); return t; }`,
    piece`struct Session { Session( Ring &r, const QString &n ) : ring( r ), name( n ), sent( 0 ) {} Session &operator<<( int c ) { if ( ring.put( c ) ) sent++; return *this; } Session &operator<<( const char *s ) { while ( *s ) *this << *s++; return *this; } Session &operator>>( int &c ) { c = ring.get(); return *this; } Ring &ring; const QString name; int sent; };`,
  ); // prettier-ignore
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
