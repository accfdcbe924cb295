import { expression, list, piece, type Tree } from '../tree.js';
import type { Builder } from './builder.js';
import { condition, integer, isInteger, number, stored } from './numbers.js';
import { block, declareNumber, type StatementMaker } from './statements.js';
import { words } from './texts.js';

const small = (b: Builder): Tree => expression('int')`( ${integer(b, 1)} & 3 )`;

/** A struct of the program, functions on it, and objects that every statement can name. */
export function declareStructures(b: Builder): Tree {
  const field = b.random.of(['ushort', 'short', 'uint', 'int', 'uchar']);
  b.declarations.push(
    piece`struct Part { uchar kind; ${field} size; int marks[3]; };`,
    piece`struct Packet { ushort id; short delta; uint length; uchar flags; char name[8]; Part part; };`,
    piece`static Packet made( int id, int delta = -3, uint length = 70000 ) { Packet p = { (ushort)id, (short)delta, length }; strcpy( p.name, "made" ); return p; }`,
    piece`static int pack( const Packet &p, uchar *to ) { uchar *at = to; *at++ = p.id >> 8; *at++ = p.id & 0xff; *at++ = p.delta >> 8; *at++ = p.delta; for ( int i = 24; i >= 0; i -= 8 ) *at++ = ( p.length >> i ) & 0xff; *at++ = p.flags; int n = strlen( p.name ); *at++ = n; memcpy( at, p.name, n ); return at + n - to; }`,
    piece`static bool unpack( const uchar *from, int n, Packet &p ) { if ( n < 10 ) return FALSE; p.id = from[0] << 8 | from[1]; p.delta = (short)( from[2] << 8 | from[3] ); p.length = 0; for ( int i = 4; i < 8; i++ ) p.length = p.length << 8 | from[i]; p.flags = from[8]; int k = from[9]; if ( n < 10 + k || k > 7 ) throw n; memcpy( p.name, from + 10, k ); p.name[k] = 0; return TRUE; }`,
    piece`static int count( int by = 1 ) { static int calls = 10; calls += by; return calls; }`,
    piece`static void twist( Packet p, Packet &q, Packet *r ) { p.id++; q.delta--; r->flags ^= 0x81; q.part.marks[1] += p.id; }`,
    piece`static uint hash( const uchar *p, int n ) { uint h = 5381; while ( n-- > 0 ) h = ( h << 5 ) + h + *p++; return h; }`,
    piece`static int state( const char *s ) { int st = 0, n = 0; for ( ; *s; s++ ) switch ( st ) { case 0: if ( *s == 'a' ) st = 1; break; case 1: n += 10; if ( *s == 'b' ) { st = 2; break; } case 2: n++; st = *s == 'c' ? 0 : 2; break; default: n = -1; } return n * 10 + st; }`,
    piece`static void show( const Packet &p ) { printf( "%u %d %u %u %s %u %d %d %d %d\\n", p.id, p.delta, p.length, p.flags, p.name, p.part.kind, (int)p.part.size, p.part.marks[0], p.part.marks[1], p.part.marks[2] ); }`,
  );
  return piece`Packet p = made( 7 ), q = { 1, 2, 3, 4, "q", { 5, 6, { 7, 8 } } };\nPacket all[3] = { { 9 } };\nuchar bytes[64] = { 1, 2, 3 };\nint ring[4] = { 0 };\nint head = 0;`;
}

/** Prints all of it. */
export function printStructures(): Tree {
  return list([
    piece`show( p );`,
    piece`show( q );`,
    piece`for ( int i = 0; i < 3; i++ ) show( all[i] );`,
    piece`printf( "%u %d %d %d %d %d\\n", hash( bytes, sizeof( bytes ) ), ring[0], ring[1], ring[2], ring[3], head );`,
  ]);
}

/** A member of an object, which holds a number of some width. */
function member(b: Builder): string {
  const object = b.random.of(['p', 'q', 'all[1]', 'all[2]', 'all[head & 1]']);
  return `${object}.${b.random.of(['id', 'delta', 'length', 'flags', 'part.kind', 'part.size', 'part.marks[0]', 'part.marks[2]'])}`;
}

/** Statements on them. */
export function structureStatement(b: Builder): Tree {
  const make: StatementMaker = structureStatement;
  const c = b.fresh('c');
  const kinds: readonly (() => Tree)[] = [
    () => piece`${member(b)} ${b.random.of(['=', '+=', '-=', '^=', '|=', '&='])} ${integer(b, 1)} & 0xffff;`,
    () => piece`${member(b)} = ${member(b)};`,
    () => piece`${member(b)}${b.random.of(['++', '--', ' <<= 1', ' >>= 2', ' = ~head', ' %= 7'])};`,
    () => piece`${b.random.of(['p', 'q', 'all[0]', 'all[2]'])} = ${b.random.of(['p', 'q', 'all[1]', 'made( 3 )', 'made( head, 5 )'])};`,
    () => piece`{\nPacket ${c} = ${b.random.of(['p', 'q', 'all[1]'])};\n${c}.id += 3;\n${c}.part.marks[1] = 50;\n${c}.name[0] = 'N';\nshow( ${c} );\n}`,
    () => piece`{\nPacket &${c} = ${b.random.of(['p', 'q', 'all[1]'])};\n${c}.id--;\n${c}.part.size += 300;\nPart &r = ${c}.part;\nr.marks[0]++;\n}`,
    () => piece`{\nPacket *${c} = &${b.random.of(['p', 'q', 'all[2]'])};\n${c}->delta *= 2;\n( *${c} ).flags |= 64;\nint &m = ${c}->part.marks[2];\nm = m * 3 + 1;\n}`,
    () => piece`twist( p, q, &all[${String(b.random.below(3))}] );`,
    () => piece`{\nPacket ${c};\nmemset( &${c}, 0, sizeof( ${c} ) );\nint n = pack( ${b.random.of(['p', 'q'])}, bytes );\ntry { if ( unpack( bytes, n - ${small(b)}, ${c} ) ) show( ${c} ); else printf( "short\\n" ); } catch ( int e ) { printf( "thrown %d\\n", e ); }\n}`,
    () => piece`printf( "%d\\n", count( ${small(b)} ) );`,
    () => piece`printf( "%d\\n", count() );`,
    () => piece`ring[head++ & 3] = ${stored(b, 'int', 1)};`,
    () => piece`ring[count() & 3]${b.random.of(['++', ' += 5', ' -= 2', ' ^= 3'])};`,
    () => piece`head = ( head + 1 ) % 4;\nring[head] += ${small(b)};`,
    () => piece`bytes[${small(b)}] ${b.random.of(['=', '+=', '-=', '^='])} ${integer(b, 1)};`,
    () => piece`bytes[${small(b)}]++;`,
    () => piece`memset( bytes + ${small(b)}, ${small(b)}, 5 );`,
    () => piece`memmove( bytes + 2, bytes, ${small(b)} + 3 );`,
    () => piece`memset( ring, 0, sizeof( ring ) );`,
    () => piece`{\nuchar *${c} = bytes + ${small(b)};\nwhile ( ${c} < bytes + 8 ) { *${c} = *${c} * 3 + 1; ${c} += 2; }\nprintf( "%d\\n", (int)( ${c} - bytes ) );\n}`,
    () => piece`printf( "%u %d\\n", hash( bytes + ${small(b)}, 5 ), state( ${words(b)} ) );`,
    () => piece`printf( "%d %d\\n", state( "aabc" ), state( p.name ) );`,
    () => piece`strncpy( ${b.random.of(['p', 'q'])}.name, ${words(b)}, 7 );\np.name[7] = q.name[7] = 0;`,
    () => piece`sprintf( q.name, "%d-%x", ${number(b, 'int', 1)} & 0xff, p.flags );`,
    () => piece`head = ( ${small(b)}, ${small(b)} );`,
    () => piece`( ${condition(b, 1)} ? p : q ).id = ${String(b.between(0, 70000))} & 0xffff;`,
    () => piece`printf( "%d\\n", ( ${condition(b, 1)} ? p : q ).part.marks[1] );`,
    () => piece`{\nint ${c} = ring[1] = ring[2] + 1;\nprintf( "%d\\n", ${c} );\n}`,
    () => piece`try {\nif ( ${condition(b, 1)} ) throw QString( "thrown" );\n${block(b, make)}} catch ( const QString &e ) {\nprintf( "%s\\n", e.latin1() );\n}`,
    () => piece`if ( ${condition(b, 1)} ) {\n${block(b, make)}} else {\n${block(b, make)}}`,
    () => declareNumber(b),
    () => assignNumber(b),
  ]; // prettier-ignore
  return b.random.of(kinds)();
}

function assignNumber(b: Builder): Tree {
  const chosen = b.changeable((each) => isInteger(each.type) && each.type !== 'bool');
  return chosen ? piece`${chosen.name} = ${stored(b, chosen.type, 1)};` : declareNumber(b);
}
