import { expression, list, piece, type Tree } from '../tree.js';
import type { Builder } from './builder.js';
import { declarationsOf } from './declarations.js';
import { condition, integer } from './numbers.js';
import { block, declareNumber, type StatementMaker } from './statements.js';

const small = (b: Builder): Tree => expression('int')`( ${integer(b, 1)} & 7 )`;
const place = (b: Builder): string =>
  b.random.of(['g', 'v[1]', 'v[g & 3]', 'h.n', 'h.t[1]', 'H::all', '( *p )', 'r', 'w', 'pair.second.t[0]']); // prettier-ignore

/** A switch whose cases fall through, leave the switch or the loop around it, or begin the loop again. */
function cases(b: Builder): Tree {
  const labels = b.chance(0.5) ? [0, 1, 2, 3] : [2, 0, 5, 1];
  const step = (): Tree => piece`${place(b)} ${b.random.of(['+=', '-=', '^='])} ${small(b)};`;
  const end = (): string =>
    b.random.of(['', '', 'break;', 'break;', 'continue;', 'if ( g & 1 ) break;', 'if ( g > 40 ) continue;']);
  const parts = labels.map((label) => piece`case ${String(label)}:\n${list([step()])}${end()}\n`);
  parts.splice(b.random.below(parts.length + 1), 0, piece`default:\n${list([step()])}${end()}\n`);
  return piece`switch ( i${b.random.of(['', ' % 4', ' ^ ( g & 3 )'])} ) {\n${list(parts)}}`;
}

/** What statements of a program can change, and functions that change it. */
export function declareFlow(b: Builder): Tree {
  b.declarations.push(...declarationsOf('flow'));
  return piece`int v[4] = { 5, 6, 7, 8 };\nH h;\nPair pair;\nint w = 9, x = 4;\nint *p = &w;\nint &r = x;\npair.which = &g;\nE e = One;\ng = 1;`;
}

/** Prints all of it. */
export function printFlow(): Tree {
  return piece`printf( "%d %d %d %d %d %d %d %d %d %d %d %d %d\\n", g, v[0], v[1], v[2], v[3], h.n, h.t[0], h.t[1], H::all, slot( 2 ), w, x, (int)e + pair.second.t[0] );`;
}

/** Statements in which the order of what happens shows. */
export function flowStatement(b: Builder): Tree {
  const make: StatementMaker = flowStatement;
  const n = (): Tree => small(b);
  const at = (): string => place(b);
  const c = b.fresh('c');
  const kinds: readonly (() => Tree)[] = [
    () => piece`for ( int i = 0; i < 6; i++ ) {\n${cases(b)}\n${at()}++;\n}`,
    () => piece`{\nint i = 0;\nwhile ( i++ < 5 ) {\n${cases(b)}\nif ( g > 90 ) break;\n}\n}`,
    () => piece`{\nint i = 6;\ndo {\n${cases(b)}\n} while ( --i > 0 );\n}`,
    () => piece`${at()} ${b.random.of(['=', '+=', '-=', '*=', '|=', '&='])} ${n()};`,
    () => piece`${at()}${b.random.of(['++', '--'])};`,
    () => piece`${b.random.of(['++', '--'])}${at()};`,
    () => piece`v[0] = ${at()} ${b.random.of(['=', '+=', '-='])} ${n()};`,
    () => piece`w = x = ${n()};`,
    () => piece`both( ${b.random.of(['g', 'w'])}, ${b.random.of(['x', 'v[2]', 'h.n', 'h.t[0]'])} );`,
    () => piece`both( v[0], v[3], &${b.random.of(['w', 'x', 'h.n', 'v[1]', 'g'])} );`,
    () => piece`p = choose( ${n()}, &w, &x );\n*p += 5;`,
    () => piece`p = &${b.random.of(['w', 'x', 'v[2]', 'h.n', 'g', 'H::all'])};\n*p -= 1;`,
    () => piece`pair.which = &${b.random.of(['g', 'w', 'pair.first.n'])};\n*pair.which = ${n()};`,
    () => piece`{\nint *${c} = pair.which;\n++*${c};\nint &${c}r = *${c};\n${c}r *= 2;\n}`,
    () => piece`h.up().up().n += ${n()};`,
    () => piece`pair.first = h;\npair.second = pair.first;\npair.second.t[0] = ${n()};`,
    () => piece`{\nPair ${c} = pair;\n${c}.first.n = 70;\n${c}.second.t[1]++;\nprintf( "%d %d %d\\n", ${c}.first.n, pair.first.n, ${c}.which == pair.which );\n}`,
    () => piece`printf( "%d\\n", tell( 0, "a" ) && tell( 1, "b" ) || tell( ${n()}, "c" ) );`,
    () => piece`printf( "%d\\n", yes( ${n()} ) ? tell( 1, "t" ) : yes( g ) ? tell( 2, "u" ) : 3 );`,
    () => piece`if ( yes( ${n()} ) || ( yes( g ) && tell( 1, "i" ) ) ) g += 2; else if ( !yes( 3 ) ) g--; else x++;`,
    () => piece`g = ( tell( 1, "x" ), tell( ${n()}, "y" ) );`,
    () => piece`printf( "%d %d\\n", ticks(), g );`,
    () => piece`try {\nprintf( "%d\\n", guarded( ${n()} ) );\n} catch ( ... ) {\nprintf( "caught %d\\n", g );\n}`,
    () => piece`printf( "%d\\n", leaves( ${n()} ) );`,
    () => piece`{\nTrace ${c}( ${n()} );\nif ( ${condition(b, 1)} ) {\nTrace inner( 8 );\ng++;\n}\nprintf( "end " );\n}`,
    () => piece`e = next( e );\nif ( e == Minus ) e = Zero;`,
    () => piece`printf( "%d %d %d\\n", e, e | Six, ( e == Five ) + Minus );`,
    () => piece`for ( int i = 0, j = ${n()}; i < j; i++, --j ) v[i & 3] += j;`,
    () => piece`for ( ;; ) {\nif ( ++g % 5 == 0 ) break;\n${at()} ^= 1;\n}`,
    () => piece`{\nint i = 0;\nv[i++] = ${n()};\nv[++i & 3] -= 2;\nprintf( "%d\\n", i );\n}`,
    () => piece`while ( int ${c} = g & 3 ) {\ng++;\nx += ${c};\n}`,
    () => piece`if ( int ${c} = ${n()} ) w += ${c}; else w--;`,
    () => piece`if ( ${condition(b, 1)} ) {\n${block(b, make)}} else {\n${block(b, make)}}`,
    () => piece`{\n${block(b, make)}}`,
    () => declareNumber(b),
    () => printFlow(),
  ]; // prettier-ignore
  return b.random.of(kinds)();
}
