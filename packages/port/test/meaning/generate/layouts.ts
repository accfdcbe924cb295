import { expression, list, piece, type Tree } from '../tree.js';
import type { Builder } from './builder.js';
import { declarationsOf } from './declarations.js';
import { condition, integer, number, someType } from './numbers.js';
import { block, declareNumber, print, type StatementMaker } from './statements.js';

const small = (b: Builder): Tree => expression('int')`( ${integer(b, 1)} & 7 )`;
const NARROW = [
  'uc',
  'sc',
  'c',
  'us',
  'ss',
  'u',
  'i',
  'll',
  'ull',
  'bf.low',
  'bf.signed_',
  'bf.flag',
  'bf.wide',
  'arr[1]',
  'st.b',
];
const narrow = (b: Builder): string => b.random.of(NARROW);

/** Bit fields, unions, enumerations and numbers of all widths that every statement can name. */
export function declareLayouts(b: Builder): Tree {
  b.declarations.push(...declarationsOf('layouts'));
  return piece`Bits bf = { 5, -3, TRUE, 70000, 9 };\nValue val;\nval.u = 0x01020384;\nVariant var;\nvar.kind = Variant::Int;\nvar.data.number = 66;\nSmall st = { 200, -200, { 'x', 'y', 0 } };\nColour col = Green;\nFlags flags = All;\nuchar uc = 250;\nsigned char sc = -100;\nchar c = 'k';\nushort us = 65000;\nshort ss = -32000;\nuint u = 4000000000u;\nint i = -7;\nQ_LLONG ll = 5000000000LL;\nQ_ULLONG ull = 18000000000000000000ULL;\nuchar arr[6] = { 1, 200, 255, 0, 128, 7 };\nchar buf[32] = "walk through";\nfloat fl = 1.1f;\ndouble db = -2.75;`;
}

/** Prints all of it. */
export function printLayouts(): Tree {
  return list([
    piece`printf( "%u %d %d %u %u | %u %d %s\\n", bf.low, bf.signed_, bf.flag, bf.wide, bf.rest, st.a, st.b, st.c );`,
    piece`printf( "%d %u %u %u %u | %d %d\\n", val.i, val.u, val.bytes[0], val.bytes[3], val.halves[1], var.kind, var.data.number );`,
    piece`printf( "%d %d %d %d %d %d %u %d %lld %llu\\n", uc, sc, c, us, ss, (int)col, u, i, ll, ull );`,
    piece`printf( "%d %d %d %d %s %g %g %d\\n", arr[0], arr[1], arr[2], arr[4], buf, fl, db, (int)flags );`,
  ]);
}

/** Statements on them. */
export function layoutStatement(b: Builder): Tree {
  const make: StatementMaker = layoutStatement;
  const x = b.fresh('x');
  const n = (): Tree => small(b);
  const place = (): string => narrow(b);
  const kinds: readonly (() => Tree)[] = [
    () => piece`bf.low${b.random.of(['++', '--', ' += 3', ' = u', ' ^= 5', ' = ~bf.low', ' <<= 1', ' -= i'])};`,
    () => piece`bf.signed_${b.random.of(['++', '--', ' += 9', ' = i', ' = uc', ' = -bf.signed_', ' >>= 1', ' *= 3'])};`,
    () => piece`bf.flag = ${b.random.of(['!bf.flag', 'i > 0', 'u & 1', 'bf.low == 5', 'i'])};`,
    () => piece`bf.wide ${b.random.of(['=', '+=', '^=', '-='])} ${integer(b, 1)};`,
    () => piece`bf.rest${b.random.of(['--', '++', ' = bf.wide', ' |= 32', ' %= 7'])};`,
    () => piece`{\nBits ${x} = bf;\n${x}.low++;\n${x}.wide = 1;\nprintf( "%u %u %d\\n", ${x}.low, bf.low, ${x}.signed_ + bf.signed_ );\n${b.random.of(['', `bf = ${x};`])}\n}`,
    () => piece`val.${b.random.of(['i', 'u'])} = ${b.random.of(['i', 'u', 'uc', 'bf.wide'])};`,
    () => piece`val.bytes[${n()} & 3] = ${n()};`,
    () => piece`val.halves[${String(b.random.below(2))}] ${b.random.of(['=', '-=', '+='])} ${integer(b, 1)};`,
    () => piece`val.f = ${b.random.of(['1.0f', 'fl', '-0.5f', '3'])};`,
    () => piece`{\nValue ${x} = val;\n${x}.i++;\nprintf( "%u %u\\n", ${x}.bytes[0], val.bytes[0] );\n}`,
    () => piece`var.kind = Variant::Text;\nstrcpy( var.data.text, ${b.random.of(['"abc"', '"z"', '"longer"'])} );`,
    () => piece`var.kind = Variant::Pair;\nvar.data.pair.a = ${integer(b, 1)};\nvar.data.pair.b = -2;`,
    () => piece`switch ( var.kind ) {\ncase Variant::Int:\nvar.data.number++;\nbreak;\ncase Variant::Text:\nprintf( "%s\\n", var.data.text );\ncase Variant::None:\nbreak;\ndefault:\nprintf( "%d\\n", var.data.pair.a + var.data.pair.b );\n}`,
    () => piece`{\nVariant ${x} = var;\n${x}.data.number = 5;\n${x}.kind = Variant::Int;\nprintf( "%d %d\\n", ${x}.data.number, (int)var.kind );\n}`,
    () => piece`col = (Colour)( ${b.random.of(['col + 1', 'i & 7', 'Blue - Green', '~col & Mask', '-3'])} );`,
    () => piece`flags = (Flags)( flags ${b.random.of(['&', '^', '|'])} ${b.random.of(['Append', '~ReadOnly', 'All'])} );`,
    () => piece`printf( "%d %d %d\\n", col == Blue, flags & Append ? 1 : 0, ( flags & ~Append ) == ( ReadOnly | WriteOnly ) );`,
    () => piece`${place()} ${b.random.of(['=', '+=', '-=', '*=', '^=', '|=', '&='])} ${integer(b, 2)};`,
    () => piece`${place()} = ${place()} ${b.random.of(['+', '-', '*', '&', '|', '^'])} ${place()};`,
    () => piece`${place()} ${b.random.of(['>>=', '<<='])} ${String(b.random.below(6))};`,
    () => piece`${b.random.of(['uc', 'sc', 'c', 'us', 'ss', 'u', 'bf.low', 'arr[2]', 'st.a'])}${b.random.of(['++', '--'])};`,
    // A bit field there is an int in C++ (5.16), and of its declared type for g++.
    () => piece`${place()} = ${place()} < ${place()} ? +${place()} : +${place()};`,
    () => piece`${place()} = ( ${b.random.of(['st.a++', 'db += 2', 'fl--', 'bf.rest = 7'])}, ${place()} );`,
    () => piece`printf( "%g\\n", ${condition(b, 1)} ? ${b.random.of(['i', 'u', 'uc', 'c'])} : ${b.random.of(['db', 'fl'])} );`,
    () => piece`{\nQ_LLONG ${x} = ${condition(b, 1)} ? ${b.random.of(['i', 'ss', 'sc'])} : ${b.random.of(['u', 'us'])};\nprintf( "%lld\\n", ${x} );\n}`,
    () => piece`printf( "%d %d %d %d\\n", uc < sc, us > ss, u > i, sc == (char)200 );`,
    () => piece`printf( "%d %d %d\\n", which( ${place()} ), which( ${place()} + ${place()} ), which( ${b.random.of(['col', "'a'", 'TRUE', '1L', '2u', '"s"', '1.5f', 'uc >> 1', '-sc', '!i', 'col | Red', 'uc ? uc : us', 'i ? c : c'])} ) );`,
    () => piece`printf( "%d %d %u %d %u %d\\n", low( ${integer(b, 1)} & 0xffff ), sign( ${n()} + 126 ), half( ${n()} - 3 ), any( ${n()} ), wrap( -${n()} ), back( u + ${n()} ) );`,
    () => piece`fl ${b.random.of(['+=', '*=', '='])} ${b.random.of(['0.1', 'db', '3', 'fl'])};\nprintf( "%d %.9g\\n", fl == 1.1f, real32( fl * 0.1 ) );`,
    () => piece`db ${b.random.of(['+=', '*=', '/='])} ${b.random.of(['0.5', '3', 'fl', '-1'])};\ni = (int)( db > 1e6 || db < -1e6 ? 0 : db );`,
    () => piece`u = rotate( u, ${n()} );\nprintf( "%u %d\\n", u, bitsOf( u ) );`,
    () => piece`printf( "%u %x\\n", checksum( arr, ${b.random.of(['6', '4', 'sizeof( arr )'])} ), (uint)arr[1] << 24 | arr[2] << 16 | arr[3] << 8 | arr[4] );`,
    () => piece`for ( uchar ${x} = 250; ${x} != ${b.random.of(['2', '255', '0'])}; ${x}++ ) us += ${x};`,
    () => piece`{\nuchar *${x} = arr + ${n()} % 3;\n*${x}++ ${b.random.of(['=', '+=', '-='])} ${n()};\n*++${x} ^= 0x80;\n${x}[-1]--;\nprintf( "%d %d\\n", (int)( ${x} - arr ), *${x} );\n}`,
    () => piece`{\nchar *${x} = buf;\nwhile ( *${x} && *${x} != ' ' ) ${x}++;\nif ( *${x} ) *${x}++ = '_';\nprintf( "%s %d\\n", ${x}, (int)( ${x} - buf ) );\n}`,
    () => piece`{\nchar *from = buf, *to = buf;\nwhile ( *from ) {\nif ( *from != ${b.random.of(["'a'", "'_'", "'o'"])} ) *to++ = *from;\nfrom++;\n}\n*to = 0;\n}`,
    () => piece`{\nconst char *${x} = buf;\nint w = 0;\nfor ( bool in = FALSE; *${x}; ++${x} ) {\nif ( *${x} == ' ' || *${x} == '_' ) in = FALSE; else if ( !in ) in = TRUE, w++;\n}\nprintf( "%d\\n", w );\n}`,
    () => piece`strcpy( buf, ${b.random.of(['"walk through"', '"a b c"', '"\\xe4o_a"', '""'])} );`,
    () => piece`buf[${n()}] ${b.random.of(["= 'B'", '+= 1', '^= 0x20', '= sc', '= uc'])};`,
    () => piece`printf( "%d %d %d\\n", buf[0] < 0, (uchar)buf[1] >> 4, buf[0] == (char)0xe4 );`,
    () => piece`ull ${b.random.of(['+=', '*=', '>>=', '^=', '/='])} ${b.random.of(['3', '7u', '5LL'])};`,
    () => piece`ll = ( ll ${b.random.of(['+', '-', '^', '&'])} ${place()} ) % 1000003;\nll *= ${b.random.of(['-1', '1000', '65537'])};`,
    () => piece`printf( "%d %d %d\\n", (int)( ll >> 3 ) & 0xff, (int)( ull >> 60 ), ll < ( Q_LLONG )u );`,
    () => piece`{\nint ${x} = i;\n${x} = ${x} < 0 ? -( ${x} & 0xff ) : ${x} & 0xff;\nprintf( "%d %d %d %d\\n", ${x} / 3, ${x} % 3, ${x} >> 1, ${x} / -2 );\n}`,
    () => piece`printf( "%d %d %d\\n", (int)sizeof( Small ), (int)sizeof( Bits ), (int)( sizeof( buf ) - strlen( buf ) ) );`,
    () => print(b, number(b, someType(b), 2)),
    () => piece`if ( ${condition(b, 1)} ) {\n${block(b, make)}} else {\n${block(b, make)}}`,
    () => declareNumber(b),
    () => printLayouts(),
  ]; // prettier-ignore
  return b.random.of(kinds)();
}
