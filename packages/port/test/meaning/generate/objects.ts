import { expression, list, piece, type Tree } from '../tree.js';
import type { Builder } from './builder.js';
import { condition, integer } from './numbers.js';
import { block, declareNumber, type StatementMaker } from './statements.js';

/** What the class of a program has. */
export interface ClassShape {
  /** Constructors and destructors print. */
  readonly traced: boolean;
  readonly copyConstructor: boolean;
  readonly assignment: boolean;
  readonly derived: boolean;
}

/** Declares the class `N`, what derives from it, and functions that take it. */
export function declareClasses(b: Builder): ClassShape {
  const shape: ClassShape = {
    traced: b.chance(0.2),
    copyConstructor: b.chance(0.3),
    assignment: b.chance(0.25),
    derived: b.chance(0.6),
  };
  const trace = (what: string): string => (shape.traced ? `printf( "${what} %d\\n", m_a );` : '');
  const copy = shape.copyConstructor
    ? piece`N( const N &o ) : m_a( o.m_a ), m_s( o.m_s ), m_in( o.m_in ) { m_t[0] = o.m_t[0]; m_t[1] = o.m_t[1]; ${trace('copy')} }`
    : piece``;
  const assign = shape.assignment
    ? piece`N &operator=( const N &o ) { m_a = o.m_a; m_s = o.m_s + "="; m_t[1]++; return *this; }`
    : piece``;
  const isVirtual = shape.derived ? 'virtual ' : '';
  b.declarations.push(
    piece`struct Inner {\n  Inner() { x = 5; }\n  int x;\n};\nclass N {\npublic:\n${list([
      piece`N( int a = ${String(b.between(0, 9))}, const QString &s = "d" ) : m_a( a ), m_s( s ) { m_t[0] = a; m_t[1] = 0; ${trace('made')} count++; }`,
      copy,
      assign,
      piece`${isVirtual}~N() { ${trace('gone')} }`,
      piece`int value() const { return m_a * 2 + m_in.x; }`,
      piece`void set( int a ) { m_a = a; m_t[1] = a; }`,
      piece`void set( const QString &s ) { m_s = s; }`,
      piece`N operator+( const N &o ) const { return N( m_a + o.m_a, m_s ); }`,
      piece`N &operator+=( int n ) { m_a += n; return *this; }`,
      piece`bool operator==( const N &o ) const { return m_a == o.m_a; }`,
      piece`bool operator<( const N &o ) const { return m_a < o.m_a; }`,
      piece`int operator[]( int i ) const { return m_t[i & 1]; }`,
      piece`bool operator!() const { return m_a == 0; }`,
      piece`N &operator++() { m_a++; return *this; }`,
      piece`${isVirtual}QString name() const { return "N" + m_s; }`,
      piece`QString call() const { return name() + "!"; }`,
      piece`static int count;`,
    ])}int m_a;\nQString m_s;\nint m_t[2];\nInner m_in;\n};\nint N::count = 0;`,
  );
  if (shape.derived) {
    b.declarations.push(
      piece`class D : public N {\npublic:\n${list([
        piece`D( int a ) : N( a + 1, "e" ), m_more( a ) {}`,
        piece`~D() { ${shape.traced ? 'printf( "gone D\\n" );' : ''} }`,
        piece`QString name() const { return "D" + N::name(); }`,
        piece`int value() const { return 1000 + m_more; }`,
      ])}int m_more;\n};`,
    );
  }
  b.declarations.push(
    piece`static int byValue( N n ) { n.set( 77 ); n.m_in.x = 6; return n.value(); }`,
    piece`static void byReference( N &n, int by = 2 ) { n.m_a += by; n.m_in.x++; }`,
    piece`static void byPointer( N *n ) { if ( n ) n->set( n->m_a + 1 ); }`,
    piece`static N make( int a ) { N n( a, "made" ); n.m_t[1] = 3; return n; }`,
    piece`static QString over( int ) { return "int"; }\nstatic QString over( const QString & ) { return "text"; }\nstatic QString over( const N & ) { return "N"; }\nstatic QString over( double ) { return "double"; }`,
    piece`static int counter() { static int n = 10; return ++n; }`,
  );
  return shape;
}

const show = (name: string): string =>
  `printf( "%d %s %d %d %d\\n", ${name}.m_a, ${name}.m_s.latin1(), ${name}.value(), ${name}[1], ${name}.m_in.x );`;

const small = (b: Builder): Tree => expression('int')`( ${integer(b, 1)} & 63 )`;

/** Statements on objects of the class. */
export function objectStatements(shape: ClassShape): StatementMaker {
  const objects = (b: Builder): string | null => {
    const some = b.variables((each) => each.type === 'N');
    return some.length > 0 ? b.read(some) : null;
  };
  const declare = (b: Builder): Tree => {
    const from = objects(b);
    const name = b.fresh('o');
    const made = b.random.of([
      () => piece`N ${name};`,
      () => piece`N ${name}( ${small(b)} );`,
      () => piece`N ${name}( ${small(b)}, "t" );`,
      () => piece`N ${name} = N( ${small(b)} );`,
      () => piece`N ${name} = make( ${small(b)} );`,
      () => (from === null ? piece`N ${name};` : piece`N ${name} = ${from};`),
      () => (from === null ? piece`N ${name};` : piece`N ${name}( ${from} );`),
      () => (from === null ? piece`N ${name};` : piece`N ${name} = ${from} + ${from};`),
    ])();
    b.declare({ name, type: 'N', changes: true });
    return made;
  };
  const make: StatementMaker = (b) => {
    const [o, p] = [objects(b), objects(b)];
    if (o === null || p === null) return declare(b);
    const i = b.fresh('i');
    const kinds: readonly (() => Tree)[] = [
      () => declare(b), () => declare(b),
      () => piece`${o} = ${p};`,
      () => piece`${o} = make( ${small(b)} );`,
      () => piece`${o} = ${o} + N( 1 );`,
      () => piece`${o} += ${small(b)};`,
      () => piece`++${o};`,
      () => piece`${o}.m_a ${b.random.of(['=', '+=', '-='])} ${small(b)};`,
      () => piece`${o}.m_t[${String(b.random.below(2))}]${b.random.of(['++', ' = 4', ' += 3'])};`,
      () => piece`${o}.m_in.x${b.random.of(['++', ' = 4'])};`,
      () => piece`${o}.m_in = ${p}.m_in;`,
      () => piece`${o}.set( ${b.random.of(['5', '"set"', 'QString( "q" )'])} );`,
      () => piece`${o}.m_s += "+";`,
      () => piece`${show(o)}`, () => piece`${show(o)}`, () => piece`${show(o)}`,
      () => piece`printf( "%d\\n", byValue( ${o} ) );`,
      () => piece`byReference( ${o}${b.random.of(['', ', 5'])} );`,
      () => piece`byPointer( &${o} );`,
      () => piece`printf( "%s %s\\n", ${o}.name().latin1(), ${o}.call().latin1() );`,
      () => piece`printf( "%d %d %d\\n", ${o} == ${p}, ${o} < ${p}, !${o} );`,
      () => piece`printf( "%d\\n", ( ${o} + ${p} ).value() );`,
      () => piece`printf( "%d\\n", N( ${small(b)} ).value() );`,
      () => piece`printf( "%d\\n", N::count );`,
      () => piece`printf( "%s\\n", over( ${b.random.of(['3', '"x"', 'QString( "x" )', o, '1.5', "'c'", 'TRUE', `${o}.m_a`])} ).latin1() );`,
      () => piece`printf( "%d\\n", counter() );`,
      () => piece`{\nN *${i} = new N( ${small(b)} );\n${i}->m_a++;\n*${i} = ${o};\n${i}->set( 8 );\nprintf( "%d %d\\n", ${i}->value(), ${o}.m_a );\ndelete ${i};\n}`,
      () => piece`{\nN *${i} = &${o};\n${i}->m_a += 2;\n*${i} = ${p};\n${i}->m_s = "p";\n}`,
      () => piece`{\nN &${i} = ${o};\n${i}.m_a++;\n${i} = ${p};\n${i}.m_t[0] = 9;\n}`,
      () => piece`{\nconst N &${i} = ${o};\n${o}.set( 3 );\nprintf( "%d\\n", ${i}.m_a );\n}`,
      () => piece`{\nN ${i}[2];\n${i}[1] = ${o};\n${i}[1].m_a++;\n${i}[0] = ${i}[1];\n${i}[0].m_in.x = 1;\nprintf( "%d %d %d\\n", ${i}[0].value(), ${i}[1].value(), ${o}.value() );\n}`,
      () => piece`{\nQValueList<N> ${i};\n${i}.append( ${o} );\n${i} << ${p} << N( 2 );\n${o}.set( 1 );\nfor ( QValueList<N>::Iterator it = ${i}.begin(); it != ${i}.end(); ++it ) {\n( *it ).m_a++;\nprintf( "%d ", ( *it ).m_a );\n}\nN copy = ${i}.first();\ncopy.set( 50 );\nprintf( "%d %d\\n", ${i}.first().m_a, copy.m_a );\n}`,
      () => piece`{\nQMap<QString, N> ${i};\n${i}["a"] = ${o};\n${i}["a"].m_a++;\n${i}["b"].m_a = 4;\n${i}.insert( "c", ${p} );\nfor ( QMap<QString, N>::Iterator it = ${i}.begin(); it != ${i}.end(); ++it ) printf( "%s %d ", it.key().latin1(), it.data().m_a );\nprintf( "%d\\n", ${o}.m_a );\n}`,
      () => piece`{\nQPtrList<N> ${i};\n${i}.setAutoDelete( ${b.random.of(['TRUE', 'TRUE', 'FALSE'])} );\n${i}.append( new N( ${small(b)} ) );\n${i}.append( new N( 2 ) );\nfor ( N *it = ${i}.first(); it; it = ${i}.next() ) it->m_a += 3;\nprintf( "%d\\n", ${i}.at( 0 )->m_a );\n${i}.removeFirst();\nprintf( "left %d\\n", (int)${i}.count() );\n}`,
      () => piece`for ( int ${i} = 0; ${i} < 3; ${i}++ ) {\nN inner( ${i} );\nif ( ${i} == ${String(b.random.below(3))} ) ${b.random.of(['break', 'continue'])};\nprintf( "in %d\\n", inner.m_a );\n}`,
      () => piece`{\nN ${i} = ${o};\n${o} = ${p};\n${p} = ${i};\n}`,
      () => piece`if ( ${condition(b, 1)} ) {\n${block(b, make)}} else {\n${block(b, make)}}`,
      () => piece`{\n${block(b, make)}}`,
      () => piece`printf( "%d\\n", ( ${condition(b, 1)} ? ${o} : ${p} ).m_a );`,
      () => piece`${o} = ${condition(b, 1)} ? ${o} : ${p};`,
      () => declareNumber(b),
      ...(shape.derived ? [
        () => piece`{\nN *${i} = new D( ${small(b)} );\nprintf( "%s %s %d\\n", ${i}->name().latin1(), ${i}->call().latin1(), ${i}->value() );\ndelete ${i};\n}`,
        () => piece`{\nD ${i}( ${small(b)} );\nN *base = &${i};\n${o} = ${i};\nN sliced = ${i};\nprintf( "%s %s %s %d\\n", base->name().latin1(), sliced.name().latin1(), ${o}.name().latin1(), ${i}.value() );\n}`,
        () => piece`{\nD ${i}( ${small(b)} );\nD other = ${i};\nother.m_more++;\nother.m_a = 5;\n${i} = other;\nprintf( "%d %d %d\\n", ${i}.m_more, ${i}.m_a, ${i}.N::value() );\n}`,
        () => piece`{\nD ${i}( 2 );\nbyReference( ${i} );\nprintf( "%d %d\\n", ${i}.m_a, byValue( ${i} ) );\n}`,
      ] : []),
    ]; // prettier-ignore
    return b.random.of(kinds)();
  };
  return make;
}
