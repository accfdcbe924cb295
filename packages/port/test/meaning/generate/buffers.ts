import { expression, list, piece, type Tree } from '../tree.js';
import type { Builder } from './builder.js';
import { declarationsOf } from './declarations.js';
import { condition, integer, number } from './numbers.js';
import { block, declareNumber, type StatementMaker } from './statements.js';

const small = (b: Builder): Tree => expression('int')`( ${integer(b, 1)} & 7 )`;
const WORDS = ['""', '"a"', '"key=value; other"', '"one two  three"', '"12abc"', '"-7"', '"0x1F"', '"a,b,,c"', '"\\xe4\\xff\\n"', '"ABCabc"', '"aXbXc"', '"   pad "', '"99999"', '"/usr/lib/x.so"']; // prettier-ignore
const word = (b: Builder): string => b.random.of(WORDS);

/** A format of printf() for a number, with flags, a width and a precision. */
function format(b: Builder): { readonly format: string; readonly value: Tree } {
  const flags = b.random.of(['', '', '-', '0', '+', ' ', '-', '#']);
  const width = b.random.of(['', '', '3', '8', '12']);
  const precision = b.random.of(['', '', '', '.0', '.2', '.5']);
  const kind = b.random.of(['d', 'i', 'u', 'x', 'X', 'o', 'c', 's', 'ld', 'lu', 'lx', 'hd', 'lld', 'f', 'e', 'g', 'E', 'G']); // prettier-ignore
  // glibc's compiler warns of flags that mean nothing with a conversion.
  const sign = flags === '+' || flags === ' ';
  const plain = /^(?:c|s)$/.test(kind) ? flags.replace(/[0+ #]/, '') : /[uxXo]$/.test(kind) && sign ? '' : /(?:d|i|u)$/.test(kind) && flags === '#' ? '' : flags; // prettier-ignore
  const zero = plain === '0' && precision !== '' && !/[feEgG]/.test(kind) ? '' : plain;
  const spec = `%${zero}${width}${kind === 'c' ? '' : precision}${kind}`;
  const values: Readonly<Record<string, () => Tree>> = {
    c: () => expression('int')`(int)( 33 + ( ${integer(b, 1)} & 63 ) )`,
    s: () => expression('const char *')`${word(b)}`,
    ld: () => number(b, 'long', 1),
    lu: () => number(b, 'ulong', 1),
    lx: () => number(b, 'ulong', 1),
    lld: () => number(b, 'Q_LLONG', 1),
    u: () => number(b, 'uint', 1),
    x: () => number(b, 'uint', 1),
    X: () => number(b, 'uint', 1),
    o: () => number(b, 'uint', 1),
  };
  const real = (): Tree => number(b, 'double', 2);
  const whole = (): Tree => number(b, 'int', 1);
  return { format: spec, value: (values[kind] ?? (/[feEgG]/.test(kind) ? real : whole))() };
}

/** Functions on char buffers as C programs have them, and buffers. */
export function declareBuffers(b: Builder): Tree {
  b.declarations.push(...declarationsOf('buffers'));
  return piece`char s[64], t[64];\nmemset( s, 0, sizeof( s ) );\nmemset( t, 0, sizeof( t ) );\nstrcpy( s, ${word(b)} );\nstrcpy( t, ${word(b)} );\nuchar raw[32];\nfor ( int i = 0; i < 32; i++ ) raw[i] = i * 11;\nLine line;`;
}

/** Prints all of it. */
export function printBuffers(): Tree {
  return list([
    piece`for ( int i = 0; i < 24; i++ ) printf( "%d %d|", s[i], t[i] );`,
    piece`printf( "%u %s %d\\n", sum( raw, 32 ), line.text, line.used );`,
  ]);
}

/** Statements on char buffers. */
export function bufferStatement(b: Builder): Tree {
  const make: StatementMaker = bufferStatement;
  const c = b.fresh('c');
  const [one, other] = b.chance(0.5) ? ['s', 't'] : ['t', 's'];
  const n = (): Tree => small(b);
  const kinds: readonly (() => Tree)[] = [
    () => { const f = format(b); return piece`printf( "[${f.format}]\\n", ${f.value} );`; },
    () => { const f = format(b), g = format(b); return piece`printf( "<${f.format}> <${g.format}>\\n", ${f.value}, ${g.value} );`; },
    () => { const f = format(b); return piece`printf( "%d ", snprintf( ${one}, ${String(b.between(1, 40))}, "${f.format}!", ${f.value} ) );\nputs( ${one} );`; },
    () => piece`strcpy( ${one}, ${word(b)} );`,
    () => piece`strncpy( ${one}, ${word(b)}, ${n()} );`,
    () => piece`if ( strlen( ${one} ) < 30 ) strcat( ${one}, ${word(b)} );`,
    () => piece`printf( "%d\\n", copy( ${one}, ${other}, ${n()} + 1 ) );`,
    () => piece`copy( ${one} + ${n()}, ${word(b)}, 9 );`,
    () => piece`reverse( ${one}, ${one} + strlen( ${one} ) );`,
    () => piece`upper( ${one} );`,
    () => piece`upper( ${one} + 1 );`,
    () => piece`{\nchar *${c} = skip( ${one} );\nif ( *${c} ) *${c} = '_';\nprintf( "%d %s\\n", (int)( ${c} - ${one} ), ${c} );\n}`,
    () => piece`{\nconst char *${c} = after( ${one}, ${b.random.of(["'='", "' '", "'a'", "','"])} );\nprintf( "%s\\n", ${c} ? ${c} : "-" );\n}`,
    () => piece`{\nconst char *${c} = ${word(b)};\nchar part[64];\nwhile ( field( ${c}, part, ${b.random.of(["','", "' '", "'X'"])} ) ) printf( "(%s)", part );\nprintf( "%d\\n", *${c} );\n}`,
    () => piece`{\nconst char *${c} = ${word(b)};\nint v = number( &${c} );\nprintf( "%d %s\\n", v, ${c} );\n}`,
    () => piece`{\nchar *${c} = ${one};\nint count = 0;\nwhile ( ( ${c} = strchr( ${c}, ${b.random.of(["'a'", "' '", "'c'"])} ) ) != 0 ) {\n*${c}++ = '.';\ncount++;\n}\nprintf( "%d %s\\n", count, ${one} );\n}`,
    () => piece`{\nchar *${c} = strstr( ${one}, "b" );\nif ( ${c} ) memmove( ${c}, ${c} + 1, strlen( ${c} ) );\n}`,
    () => piece`{\nchar *${c} = strrchr( ${one}, ${b.random.of(["'/'", "'a'", "'c'"])} );\nif ( ${c} ) *${c} = 0;\n}`,
    () => piece`{\nchar ${c}[64];\nstrcpy( ${c}, ${word(b)} );\nfor ( char *p = strtok( ${c}, " ,;" ); p; p = strtok( 0, " ,;" ) ) printf( "{%s}", p );\nprintf( "\\n" );\n}`,
    () => piece`{\nchar *end;\nlong ${c} = strtol( ${word(b)}, &end, ${b.random.of(['10', '16', '0', '8'])} );\nprintf( "%ld [%s]\\n", ${c}, end );\n}`,
    () => piece`printf( "%d %g\\n", atoi( ${one} ), atof( ${word(b)} ) );`,
    () => piece`printf( "%d %d\\n", strcmp( ${one}, ${other} ) < 0, strncmp( ${one}, ${word(b)}, 2 ) == 0 );`,
    () => piece`${one}[${n()}] ${b.random.of(['=', '+=', '-=', '^='])} ${number(b, b.random.of(['char', 'int', 'uchar']), 1)};\n${one}[63] = 0;`,
    () => piece`raw[${n()}] ${b.random.of(['=', '+=', '-=', '<<=', '|=', '>>='])} ${n()};`,
    () => piece`raw[${n()}]${b.random.of(['++', '--'])};`,
    () => piece`printf( "%d\\n", (int)( put32( raw + ${n()}, ${number(b, 'uint', 1)} ) - raw ) );`,
    () => piece`printf( "%u %d %d\\n", get16( raw + ${n()} ), (signed char)raw[${n()}], (char)raw[1] < 0 );`,
    () => piece`hex( raw + ${n()}, 4, ${one} );`,
    () => piece`hex( (const uchar *)${word(b)}, 1, ${one} );`,
    () => piece`memcpy( raw + ${n()}, ${one}, 6 );`,
    () => piece`memcpy( ${one}, raw, 5 );\n${one}[5] = 0;`,
    () => piece`memset( raw + ${n()}, ${n()}, 5 );`,
    () => piece`printf( "%s %s\\n", name( ${n()} ), name( ${n()} ) + 1 );`,
    () => piece`line.add( ${word(b)} );`,
    () => piece`line.add( (char)( 97 + ${n()} ) );`,
    () => piece`{\nLine ${c} = line;\n${c}.add( "!" );\n${c}.text[0] = '#';\nprintf( "%s %s\\n", ${c}.text, line.text );\n}`,
    () => piece`{\nint hits[26] = { 0 };\nfor ( const char *${c} = ${one}; *${c}; ++${c} ) if ( *${c} >= 'a' && *${c} <= 'z' ) hits[*${c} - 'a']++;\nfor ( int i = 0; i < 26; i++ ) if ( hits[i] ) printf( "%c%d", 'a' + i, hits[i] );\nprintf( "\\n" );\n}`,
    () => piece`{\nQString ${c} = ${one};\n${c} += ${other};\nstrncpy( ${one}, ${c}.latin1() ? ${c}.latin1() : "", 20 );\n${one}[20] = 0;\n}`,
    () => piece`{\nint a = -1, z = -1;\nint got = sscanf( ${b.random.of(['"12:34"', '"7"', '"x"', '" 5:abc"'])}, "%d:%d", &a, &z );\nprintf( "%d %d %d\\n", got, a, z );\n}`,
    () => piece`{\nchar *const ${c} = new char[16];\n*${c} = 'n';\n${c}[1] = *( ${one} + 1 );\n*( ${c} + 2 ) = 0;\nprintf( "%s\\n", ${c} );\ndelete [] ${c};\n}`,
    () => piece`if ( ${condition(b, 1)} ) {\n${block(b, make)}} else {\n${block(b, make)}}`,
    () => declareNumber(b),
  ]; // prettier-ignore
  return b.random.of(kinds)();
}
