import { expression, list, piece, type Tree } from '../tree.js';
import type { Builder } from './builder.js';
import { declarationsOf } from './declarations.js';
import { condition, integer } from './numbers.js';
import { block, declareNumber, type StatementMaker } from './statements.js';
import { text } from './texts.js';

const small = (b: Builder): Tree => expression('int')`( ${integer(b, 1)} & 7 )`;
const key = (b: Builder): string => b.random.of(['"a"', '"b"', '"c"', 'QString::number( 3 )']);

/** A struct that containers hold, and the containers. */
export function declareWalks(b: Builder): Tree {
  b.declarations.push(...declarationsOf('walks'));
  return piece`Entries l, k;\nl << Entry( 4, "four" ) << Entry( 1 ) << Entry( 7, "seven" );\nIndex m;\nm["a"] = Entry( 1, "A" );\nQPtrList<Owned> o;\no.setAutoDelete( TRUE );\no.append( new Owned( 3 ) );\no.append( new Owned( 5 ) );\nQValueList< QValueList<int> > rows;\nrows.append( QValueList<int>() );\nrows.first() << 1 << 2;`;
}

/** Prints them all. */
export function printWalks(b: Builder): Tree {
  const i = b.fresh('it');
  return list([
    piece`show( l );`,
    piece`show( k );`,
    piece`for ( Index::Iterator ${i}a = m.begin(); ${i}a != m.end(); ++${i}a ) printf( "%s=%d%s%d ", ${i}a.key().latin1(), ${i}a.data().n, ${i}a.data().s.latin1(), (int)( *${i}a ).sub.count() );`,
    piece`for ( Owned *${i}b = o.first(); ${i}b; ${i}b = o.next() ) printf( "%d ", ${i}b->v );`,
    piece`for ( uint ${i}c = 0; ${i}c < rows.count(); ${i}c++ ) { printf( "[" ); for ( uint ${i}d = 0; ${i}d < rows[${i}c].count(); ${i}d++ ) printf( "%d ", rows[${i}c][${i}d] ); printf( "]" ); }`,
    piece`printf( "%d\\n", Owned::alive );`,
  ]);
}

/** Statements on containers that change while they are walked, and on what they share. */
export function walkStatement(b: Builder): Tree {
  const make: StatementMaker = walkStatement;
  const c = b.fresh('c');
  const d = b.fresh('d');
  const n = (): Tree => small(b);
  const one = b.random.of(['l', 'k']);
  const kinds: readonly (() => Tree)[] = [
    () => piece`${one}.append( Entry( ${n()}, ${text(b, 0)} ) );`,
    () => piece`${one} << Entry( ${n()} ) << Entry( 2 );`,
    () => piece`k = l;`,
    () => piece`l = k;\nl.append( Entry( 9 ) );`,
    () => piece`k = bigger( l, ${n()} );`,
    () => piece`l += k;\nk.clear();`,
    () => piece`{\nEntries ${c} = ${one};\nif ( !${c}.isEmpty() ) {\n${c}.first().n = 50;\n${c}.first().sub << 1;\n}\n${b.random.of(['show( l );', 'k = c;'.replace('c', c), ''])}\n}`,
    () => piece`for ( Entries::Iterator ${c} = ${one}.begin(); ${c} != ${one}.end(); ++${c} ) {\n( *${c} ).n ${b.random.of(['+=', '-=', '^='])} ${n()};\n( *${c} ).sub.append( ${n()} );\n}`,
    () => piece`for ( Entries::Iterator ${c} = ${one}.begin(); ${c} != ${one}.end(); ) {\nif ( ( *${c} ).n % 3 == ${String(b.random.below(3))} ) ${c} = ${one}.remove( ${c} ); else ++${c};\n}`,
    () => piece`{\nEntries::Iterator ${c} = ${one}.begin();\nwhile ( ${c} != ${one}.end() ) {\nEntries::Iterator ${d} = ${c}++;\nif ( *${d} < Entry( ${n()} ) ) ${one}.remove( ${d} );\n}\n}`,
    () => piece`for ( Entries::Iterator ${c} = ${one}.begin(); ${c} != ${one}.end(); ++${c} )\nif ( ${c}->n == ${n()} && ${one}.count() < 12 ) {\n${one}.insert( ${c}, *${c} );\n${c}->s = "dup";\n}`,
    () => piece`for ( Entries::Iterator ${c} = l.begin(); ${c} != l.end(); ++${c} ) {\nEntry ${d} = *${c};\n${d}.n++;\n${d}.sub.clear();\nif ( ${condition(b, 1)} ) *${c} = ${d};\n}`,
    () => piece`for ( uint ${c} = 0; ${c} < ${one}.count(); ${c}++ ) touch( ${one}[${c}], ${c} );`,
    () => piece`if ( !${one}.isEmpty() ) touch( ${one}.${b.random.of(['first', 'last'])}(), ${n()} );`,
    () => piece`{\nEntry *${c} = find( ${one}, ${n()} );\nif ( ${c} ) {\n${c}->n += 10;\n${c}->s += "*";\ntouch( *${c}, 2 );\n} else printf( "none\\n" );\n}`,
    () => piece`{\nEntries::Iterator ${c} = ${one}.find( Entry( ${n()} ) );\nif ( ${c} != ${one}.end() ) {\nEntry &${d} = *${c};\n${d}.s = "found";\n${d}.sub << 6;\n}\n}`,
    () => piece`${one}.remove( Entry( ${n()} ) );`,
    () => piece`if ( ${one}.count() > 1 ) {\nEntry ${c} = ${one}[0];\n${one}[0] = ${one}[1];\n${one}[1] = ${c};\n${c}.s = "lost";\n}`,
    () => piece`m[${key(b)}] = ${b.random.of(['Entry( 3, "three" )', 'Entry()', 'l.isEmpty() ? Entry( 8 ) : l.first()'])};`,
    () => piece`m[${key(b)}].n${b.random.of(['++', ' += 4', ' = 2'])};`,
    () => piece`touch( m[${key(b)}], ${n()} );`,
    () => piece`touch( at( m, ${key(b)} ), 3 );`,
    () => piece`m[${key(b)}].sub << ${n()};`,
    () => piece`for ( Index::Iterator ${c} = m.begin(); ${c} != m.end(); ++${c} ) {\n${c}.data().s += ${c}.key();\n( *${c} ).n--;\n}`,
    () => piece`{\nIndex::Iterator ${c} = m.begin();\nwhile ( ${c} != m.end() ) {\nIndex::Iterator ${d} = ${c};\n++${c};\nif ( ${d}.data().n < ${n()} ) m.remove( ${d} );\n}\n}`,
    () => piece`{\nIndex ${c} = m;\n${c}["z"].n = 1;\n${c}.remove( "a" );\nm["y"] = ${c}["z"];\nm["y"].n++;\nprintf( "%d %d %d\\n", (int)${c}.count(), (int)m.count(), ${c}["z"].n );\n}`,
    () => piece`o.append( new Owned( ${n()} ) );`,
    () => piece`o.insert( 0, new Owned( 40 + ${n()} ) );`,
    () => piece`o.removeFirst();`,
    () => piece`o.remove( (uint)${n()} );`,
    () => piece`if ( Owned *${c} = o.take( 0 ) ) {\n${c}->v += 20;\n${b.random.of(['o.append( c );'.replace('c ', `${c} `), `printf( "%d\\n", ${c}->v );\ndelete ${c};`])}\n}`,
    () => piece`for ( Owned *${c} = o.first(); ${c}; ${c} = o.next() ) ${c}->v ${b.random.of(['+=', '*='])} ${n()} + 1;`,
    () => piece`for ( Owned *${c} = o.first(); ${c}; ) {\nif ( ${c}->v % 2 ) {\no.removeRef( ${c} );\n${c} = o.current();\n} else ${c} = o.next();\n}`,
    () => piece`for ( Owned *${c} = o.last(); ${c}; ${c} = o.prev() ) printf( "%d ", ${c}->v );\nprintf( "%d\\n", sum( o ) );`,
    () => piece`{\nOwned *${c} = o.at( ${n()} );\nprintf( "%d %d %d\\n", ${c} ? ${c}->v : -1, o.at(), o.findRef( ${c} ) );\n}`,
    () => piece`{\nQPtrList<Owned> ${c} = o;\nprintf( "%d %d %d\\n", (int)${c}.count(), ${c}.autoDelete(), ${c}.isEmpty() || ${c}.first() == o.first() );\n}`,
    () => piece`rows.append( QValueList<int>() );\nrows.last() << ${n()};`,
    () => piece`rows[0] << ${n()};`,
    () => piece`{\nQValueList<int> ${c} = rows[0];\n${c} << 99;\n${c}[0] = 98;\n}`,
    () => piece`for ( uint ${c} = 0; ${c} < rows.count(); ${c}++ ) for ( QValueList<int>::Iterator ${d} = rows[${c}].begin(); ${d} != rows[${c}].end(); ++${d} ) *${d} += ${c} + 1;`,
    () => piece`if ( rows.count() < 6 ) rows += rows;`,
    () => piece`{\nEntries ${c}[2];\n${c}[0] = l;\n${c}[1] = ${c}[0];\n${c}[1] << Entry( 5 );\nshow( ${c}[1] );\nshow( ${c}[0] );\n}`,
    () => piece`if ( ${condition(b, 1)} ) {\n${block(b, make)}} else {\n${block(b, make)}}`,
    () => declareNumber(b),
    () => printWalks(b),
  ]; // prettier-ignore
  return b.random.of(kinds)();
}
