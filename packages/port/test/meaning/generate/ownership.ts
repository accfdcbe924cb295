import { expression, list, piece, type Tree } from '../tree.js';
import type { Builder } from './builder.js';
import { declarationsOf } from './declarations.js';
import { condition, integer } from './numbers.js';
import { block, declareNumber, type StatementMaker } from './statements.js';

const small = (b: Builder): Tree => expression('int')`( ${integer(b, 1)} & 7 )`;
const word = (b: Builder): string => b.random.of(['""', '"a"', '"two"', '"three words"', '"x=y"']);

/** Classes that own what their pointers lead to, and objects that every statement can name. */
export function declareOwners(b: Builder): Tree {
  b.declarations.push(...declarationsOf('ownership'));
  return piece`Text t( "abc" ), u;\nChain c, d;\nc.push( 4 );\nc.push( 7 );\nShared s( 3 ), r( 5 );\nGuard *g = 0;`;
}

/** Prints all of them. */
export function printOwners(): Tree {
  return list([
    piece`printf( "[%s] [%s] %d %d\\n", t.data(), u.data(), t.used, u.used );`,
    piece`printf( "%d %d %d %d\\n", c.sum(), c.count, d.sum(), d.count );`,
    piece`printf( "%d %d %d %d %d\\n", s.value(), s.refs(), r.value(), r.refs(), Guard::alive );`,
  ]);
}

/** Statements on them: copies, assignments, and the order in which destructors run. */
export function ownerStatement(b: Builder): Tree {
  const make: StatementMaker = ownerStatement;
  const x = b.fresh('x');
  const n = (): Tree => small(b);
  const [one, other] = b.random.of([['t', 'u'], ['u', 't']]); // prettier-ignore
  const [l, m] = b.random.of([['c', 'd'], ['d', 'c']]); // prettier-ignore
  const [p, q] = b.random.of([['s', 'r'], ['r', 's']]); // prettier-ignore
  const kinds: readonly (() => Tree)[] = [
    () => piece`${one} = ${other};`,
    () => piece`${one} = ${one};`,
    () => piece`${one} = Text( ${word(b)} );`,
    () => piece`${one} = ${word(b)};`,
    () => piece`${one} += ${word(b)};`,
    () => piece`if ( ${one}.size() > 2 ) ${one}[${String(b.between(0, 2))}] = ${b.random.of(["'Q'", `${one}.at( 1 )`, `${one}[0] + 1`])};`,
    () => piece`{\nText ${x} = ${one};\n${x} += "!";\nif ( ${x}.size() > 1 ) ${x}[0]++;\nprintf( "%s %s %d\\n", ${x}.data(), ${one}.data(), ${x}.used );\n}`,
    () => piece`if ( ${one}.size() < 30 ) fill( ${one}, ${b.random.of([other, one, 'Text( "z" )'])}, ${n()} & 3 );`,
    () => piece`if ( ${one}.size() < 30 ) ${one} = joined( ${one}, ${b.random.of([other, 'Text( "j" )'])} );`,
    () => piece`{\nText ${x}[3];\n${x}[1] = ${one};\n${x}[2] = ${x}[1];\n${x}[2] += "e";\n${other} = ${x}[2];\nprintf( "%s%s%s\\n", ${x}[0].data(), ${x}[1].data(), ${x}[2].data() );\n}`,
    () => piece`{\nText *${x} = new Text( ${one} );\n*${x} += "p";\n${other} = *${x};\ndelete ${x};\n}`,
    () => piece`${l}.push( ${n()} );\n${l}.push( 2 );`,
    () => piece`{\nint ${x} = ${l}.pop();\nprintf( "%d %d\\n", ${x}, ${l}.count );\n}`,
    () => piece`${l} = ${m};`,
    () => piece`${l} = ${l};\n${l}.reverse();`,
    () => piece`${l} = upTo( ${n()} );`,
    () => piece`printf( "%d\\n", ${l}.drop( ${n()} ) );`,
    () => piece`{\nChain ${x}( ${l} );\n${x}.push( 9 );\n${x}.drop( 4 );\nprintf( "%d %d\\n", ${x}.sum(), ${l}.sum() );\nif ( ${condition(b, 1)} ) ${m} = ${x};\n}`,
    () => piece`for ( Node *${x} = ${l}.head; ${x}; ${x} = ${x}->next ) ${x}->value ${b.random.of(['+=', '^=', '*='])} ${n()};`,
    () => piece`{\nNode **${x} = &${l}.head;\nwhile ( *${x} ) {\nif ( ( *${x} )->value & 1 ) {\nNode *gone = *${x};\n*${x} = gone->next;\ndelete gone;\n${l}.count--;\n} else ${x} = &( *${x} )->next;\n}\n}`,
    () => piece`${p} = ${q};`,
    () => piece`${p}.set( ${n()} );`,
    () => piece`{\nShared ${x}( ${p} );\nprintf( "%d ", ${x}.refs() );\n${x}.set( ${n()} );\nprintf( "%d %d %d\\n", ${x}.value(), ${p}.value(), ${p}.refs() );\n${b.random.of(['', `${q} = ${x};`])}\n}`,
    () => piece`{\nBox ${x}( ${n()}, 2 );\nprintf( "%d %d\\n", ${x}.first.n, Guard::alive );\n}\nprintf( "\\n" );`,
    () => piece`{\nBox ${x}( 1, ${n()} );\nBox y = ${x};\nprintf( "%d %d\\n", y.first.n, y.second.n );\n}\nprintf( "\\n" );`,
    () => piece`{\nWide ${x}( ${n()} );\nGuard &base = ${x};\nbase.n += 5;\nprintf( "%d %d\\n", ${x}.n, ${x}.part.n );\n}\nprintf( "\\n" );`,
    () => piece`{\nGuard ${x}[3];\n${x}[1].n = ${n()};\n${x}[2] = ${x}[1];\nprintf( "%d ", Guard::alive );\n}\nprintf( "\\n" );`,
    () => piece`{\nGuard *${x} = new Guard[2];\n${x}[0].n = ${n()};\nprintf( "%d ", Guard::alive );\ndelete [] ${x};\n}\nprintf( "\\n" );`,
    () => piece`if ( !g ) g = new Guard( ${n()} ); else {\ndelete g;\ng = 0;\n}`,
    () => piece`if ( g ) printf( "%d ", g->n++ );`,
    () => piece`try {\nprintf( "%d\\n", risky( ${n()} ) );\n} catch ( int e ) {\nprintf( "int %d\\n", e );\n} catch ( ... ) {\nprintf( "other\\n" );\n}`,
    () => piece`try {\nFails ${x}( ${n()} );\nprintf( "%d ", ${x}.a.n + ${x}.b.n );\n} catch ( int e ) {\nprintf( "int %d\\n", e );\n} catch ( const char *e ) {\nprintf( "%s\\n", e );\n}`,
    () => piece`for ( int ${x} = 0; ${x} < 4; ${x}++ ) {\nGuard a( ${x} );\nif ( ${x} == ${n()} ) continue;\nGuard b( ${x} * 10 );\nif ( ${x} == ${n()} ) break;\nprintf( "%d ", a.n + b.n );\n}\nprintf( "\\n" );`,
    () => piece`switch ( ${n()} ) {\ncase 0: {\nGuard a( 60 );\nbreak;\n}\ncase 1: {\nGuard a( 61 );\n}\ncase 2:\nprintf( "two " );\nbreak;\ndefault: {\nGuard a( 62 );\nprintf( "%d ", a.n );\n}\n}`,
    () => piece`printf( "%d %d\\n", kept()->n, once( ${n()} ) );`,
    () => piece`if ( ${condition(b, 1)} ) {\nGuard a( 70 );\n${block(b, make)}} else {\n${block(b, make)}}`,
    () => declareNumber(b),
    () => printOwners(),
  ]; // prettier-ignore
  return b.random.of(kinds)();
}
