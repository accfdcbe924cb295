import { expression, list, piece, type Tree } from '../tree.js';
import type { Builder } from './builder.js';
import { declarationsOf } from './declarations.js';
import { condition, integer, number } from './numbers.js';
import { block, declareNumber, type StatementMaker } from './statements.js';
import { text } from './texts.js';

const small = (b: Builder): Tree => expression('int')`(int)( ${integer(b, 1)} & 7 )`;

/** Templates and callbacks of the program, and objects that every statement can name. */
export function declareTemplates(b: Builder): Tree {
  b.declarations.push(...declarationsOf('templates'));
  return piece`Stack<int> s;\ns.push( 3 );\nStack<QString> w;\nw.push( "one" );\nStack<Point> ps;\nps.push( Point( 1, 2 ) );\nTwo<int, QString> pair( 4, "four" ), other;\nRing<int, 3> ring;\nRing<Point, 2> points;\nint v[5] = { 5, 2, 9, 4, 7 };\nBinary f = add;\nTimer timer;\nPoint at( 6, 8 );\nCounter counter;\nint ( Counter::*step )( int ) = &Counter::up;`;
}

/** Prints all of it. */
export function printTemplates(): Tree {
  return list([
    piece`for ( int i = 0; i < s.count(); i++ ) printf( "%d ", s.at( i ) );\nfor ( int i = 0; i < w.count(); i++ ) printf( "%s ", w.at( i ).latin1() );\nfor ( int i = 0; i < ps.count(); i++ ) printf( "%d,%d ", ps.at( i ).x, ps.at( i ).y );`,
    piece`printf( "%d %s %d %s %d %d %d\\n", pair.first, shown( pair.second ), other.first, shown( other.second ), ring.sum(), points.sum().x, points.sum().y );`,
    piece`printf( "%d %d %d %d %d %d %d %d\\n", v[0], v[1], v[2], v[3], v[4], at.x, at.y, counter.n );`,
  ]);
}

/** Statements on them. */
export function templateStatement(b: Builder): Tree {
  const make: StatementMaker = templateStatement;
  const x = b.fresh('x');
  const n = (): Tree => small(b);
  const kinds: readonly (() => Tree)[] = [
    () => piece`s.push( ${n()} );`,
    () => piece`w.push( ${text(b, 1)} );`,
    () => piece`ps.push( Point( ${n()}, 3 ) );`,
    () => piece`ps.push( at );\nps.top().x = ${n()};`,
    () => piece`if ( !s.isEmpty() ) printf( "%d %s\\n", s.top() + 1, w.top().upper().latin1() );`,
    () => piece`if ( s.count() > 1 ) {\nint ${x} = s.pop();\nprintf( "%d %d\\n", ${x}, s.top() );\n}`,
    () => piece`if ( ps.count() > 1 ) {\nPoint ${x} = ps.pop();\n${x}.x++;\nat = ${x};\nps.top() = ${x};\n${x}.y = 99;\n}`,
    () => piece`{\nStack<int> ${x} = s;\n${x}.push( 50 );\nprintf( "%d %d\\n", ${x}.count(), s.count() );\n${b.random.of(['', `s = ${x};`])}\n}`,
    () => piece`{\nStack<Point> ${x} = ps;\n${x}.top().x = 77;\nif ( !ps.isEmpty() ) printf( "%d\\n", ps.top().x );\n}`,
    () => piece`other = pair;\nother.first ${b.random.of(['+=', '='])} ${n()};`,
    () => piece`pair = Two<int, QString>( ${n()}, ${text(b, 0)} );`,
    () => piece`printf( "%d %d\\n", pair < other, biggest( pair, other ).first );`,
    () => piece`exchange( pair, other );`,
    () => piece`exchange( v[${n()} % 5], v[${String(b.random.below(5))}] );`,
    () => piece`exchange( at, ${b.random.of(['points.all[0]', 'points.all[1]', 'at'])} );`,
    () => piece`printf( "%d %s %g\\n", biggest( ${n()}, 3 ), biggest( QString( "b" ), ${text(b, 0)} ).latin1(), biggest( 1.5, ${number(b, 'double', 0)} ) );`,
    () => piece`ring.add( ${n()} );`,
    () => piece`points.add( ${b.random.of(['at', 'Point( 2 )', 'points.all[0]'])} );\nat.x++;`,
    () => piece`printf( "%d %d %d\\n", counted( 1 ), counted( QString( "x" ) ), counted( at ) );`,
    () => piece`printf( "%d %d %d\\n", over( s, twice ), over( ps, xOf ), over( w, lengthOf ) );`,
    () => piece`f = ${b.random.of(['add', 'sub', '&mul', 'named( "sub" )'])};`,
    () => piece`printf( "%d %d\\n", f( ${n()}, 3 ), ( *f )( 2, ${n()} ) );`,
    () => piece`printf( "%d\\n", fold( v, 5, ${b.random.of(['f', 'add', 'sub', 'mul', 'commands[1].run'])}${b.random.of(['', ', 3'])} ) );`,
    () => piece`if ( Binary ${x} = named( ${b.random.of(['"mul"', '"add"', '"none"'])} ) ) printf( "%d\\n", ${x}( ${n()}, 4 ) ); else printf( "unknown\\n" );`,
    () => piece`for ( const Command *${x} = commands; ${x}->name; ${x}++ ) printf( "%s %d %d\\n", ${x}->name, ${x}->run( ${n()}, ${x}->by ), ${x}->run == f );`,
    () => piece`{\nBinary ${x}[] = { add, f, mul };\nfor ( uint i = 0; i < sizeof( ${x} ) / sizeof( *${x} ); i++ ) printf( "%d ", ${x}[i]( i, ${n()} ) );\nprintf( "\\n" );\n}`,
    () => piece`timer.set( moved, &at );`,
    () => piece`timer.set( said, &s );`,
    () => piece`timer.fire( ${n()} );`,
    () => piece`{\nSquare ${x}( ${n()} );\nShape &shape = ${x};\nprintf( "%d %d %d %s\\n", ${x}.area(), shape.area(), shape.twiceArea(), shape.name() );\n}`,
    () => piece`{\nCube ${x}( 2 );\nSquare *square = &${x};\nShape *shape = square;\nprintf( "%d %d %d %d %d\\n", ${x}.area(), square->area(), shape->area(), shape->area( ${n()} ), square->Shape::area() );\n}`,
    () => piece`{\nShape *${x}[3] = { new Shape, new Square( ${n()} ), new Cube( 1 ) };\nint sum = 0;\nfor ( int i = 0; i < 3; i++ ) {\nsum = sum * 7 + ${x}[i]->area();\nif ( Square *q = dynamic_cast<Square *>( ${x}[i] ) ) sum += q->size();\ndelete ${x}[i];\n}\nprintf( "%d\\n", sum );\n}`,
    () => piece`{\nSummer ${x};\nwalk( v, 5, ${x} );\nKeeper k;\nwalk( v + 1, ${n()} % 4, k );\nprintf( "%d %d\\n", ${x}.sum, k.kept.count() );\n}`,
    () => piece`step = ${b.random.of(['&Counter::up', '&Counter::down'])};\nprintf( "%d %d\\n", ( counter.*step )( ${n()} ), counter.n > 3 );`,
    () => piece`{\nint ${x} = counter.apply( step, ${n()} );\nprintf( "%d %d\\n", ${x}, counter.n );\n}`,
    () => piece`v[${n()} % 5] ${b.random.of(['=', '+=', '^='])} ${n()};`,
    () => piece`at ${b.random.of(['= Point( 3, 4 )', '+= Point( 1 )', '= ps.isEmpty() ? Point() : ps.top()'])};`,
    () => piece`if ( ${condition(b, 1)} ) {\n${block(b, make)}} else {\n${block(b, make)}}`,
    () => declareNumber(b),
    () => printTemplates(),
  ]; // prettier-ignore
  return b.random.of(kinds)();
}
