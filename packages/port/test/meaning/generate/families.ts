import { expression, list, piece, type Tree } from '../tree.js';
import type { Builder } from './builder.js';
import { condition, integer } from './numbers.js';
import { block, declareNumber, type StatementMaker } from './statements.js';

const small = (b: Builder): Tree => expression('int')`( ${integer(b, 1)} & 15 )`;

/** A class of the program and what it derives from. */
export interface Member {
  readonly name: string;
  readonly base: Member | null;
  /** What its clone() returns: its own class, or that of the one it has from its base. */
  clones: string;
}

/** The classes of a program, and whether it makes objects without a name, whose destructors are listed and not run. */
export interface Family {
  readonly members: readonly Member[];
  readonly temporaries: boolean;
}

/** What a class does in a place, if it does something there. */
function maybe(b: Builder, probability: number, text: string): string {
  return b.chance(probability) ? text : '';
}

/** A class of a family: virtual functions, functions that hide others, and orders that its output shows. */
function declareClass(b: Builder, member: Member): Tree {
  const { name, base } = member;
  const say = (what: string): string => `printf( "${what}%d ", id );`;
  const up = base?.name ?? '';
  const methods: Tree[] = [
    piece`${name}( int n = ${String(b.between(1, 9))} ) : ${base ? `${up}( n + 1 ), ` : 'id( n ), '}${maybe(b, 0.5, 'part( n ), ')}own( n * 2 ) { ${maybe(b, 0.6, say(`+${name}`))} ${maybe(b, 0.15, 'printf( "v%d ", first() );')} ${base ? '' : 'count++;'} }`,
    piece`${base ? maybe(b, 0.4, 'virtual ') : 'virtual '}~${name}() { ${maybe(b, 0.6, say(`-${name}`))} ${maybe(b, 0.1, 'printf( "d%d ", first() );')} ${base ? '' : 'count--;'} }`,
  ];
  if (!base) {
    methods.push(
      piece`virtual int first() const { return id; }`,
      piece`virtual int second( int by ) { own += by; return own; }`,
      piece`virtual ${name} *clone() const { return new ${name}( *this ); }`,
      piece`int plain() const { return 7 + first(); }`,
      piece`int twice( int n ) { int a = second( n ); return a + second( n ); }`,
      piece`static int count;`,
    );
  } else {
    if (b.chance(0.7))
      methods.push(
        piece`int first() const { return ${b.random.of([`${up}::first() + 100`, 'own + 1000', 'part.n * 10', `${up}::own - id`])}; }`,
      );
    if (b.chance(0.5))
      methods.push(
        piece`int second( int by ) { ${b.random.of([`return ${up}::second( by * 2 ) + own;`, 'own -= by; id++; return own + part.n;', `if ( by > 5 ) return first(); part.n = by; return ${up}::second( part.n );`])} }`,
      );
    if (b.chance(0.4)) methods.push(piece`int plain() const { return 9000 + own; }`);
    member.clones = base.clones;
    if (b.chance(0.6)) {
      member.clones = b.chance(0.5) ? name : base.clones;
      methods.push(piece`${member.clones} *clone() const { return new ${name}( *this ); }`);
    }
    if (b.chance(0.3)) methods.push(piece`int third() const { return ${up}::own + own; }`);
  }
  if (b.chance(0.25))
    methods.push(
      piece`${name}( const ${name} &o ) : ${base ? `${up}( o ), ` : 'id( o.id ), '}part( o.part ), own( o.own + 1 ) { ${base ? '' : 'count++;'} ${say(`=${name}`)} }`,
    );
  const fields = base ? piece`Part part;\nint own;` : piece`int id;\nPart part;\nint own;`;
  const made = piece`class ${name}${base ? ` : public ${up}` : ''}\n{\npublic:\n${list(methods)}${fields}\n};`;
  return base ? made : piece`${made}\nint ${name}::count = 0;`;
}

/** A family of classes, each derived from one before it, and functions that take the first one. */
export function declareFamily(b: Builder): Family {
  const temporaries = b.chance(0.25);
  const family: Member[] = [{ name: 'A', base: null, clones: 'A' }];
  const count = b.between(1, 3);
  for (let i = 0; i < count; i++) family.push({ name: 'BCD'[i]!, base: b.random.of(family), clones: 'A' });
  b.declarations.push(
    piece`struct Part { Part( int n = 3 ) : n( n ) { ${maybe(b, 0.3, 'printf( "+p " );')} } ~Part() { ${maybe(b, 0.15, 'printf( "-p%d ", n );')} } int n; };`,
  );
  for (const member of family) b.declarations.push(declareClass(b, member));
  b.declarations.push(
    piece`typedef int ( A::*Second )( int );\ntypedef int ( A::*First )() const;`,
    piece`static int ask( const A &a ) { return a.first() + a.plain(); }`,
    piece`static int through( A *a, Second s, int n ) { return a ? ( a->*s )( n ) : -1; }`,
    piece`static void change( A &a, int by = 2 ) { a.second( by ); a.own++; a.part.n = by; }`,
    temporaries ? piece`static A sliced( A a ) { a.own += 5; return a; }` : piece``,
    piece`static int fails( A *a, int n ) { A local( n ); if ( n > 2 ) throw n; if ( n == 2 ) throw QString( "two" ); return a->first() + local.first(); }`,
  );
  return { members: family, temporaries };
}

/** Statements on objects of the family. */
export function familyStatements({ members: family, temporaries }: Family): StatementMaker {
  const make: StatementMaker = (b) => {
    const [k, o] = [b.random.of(family).name, b.random.of(family).name];
    const i = b.fresh('x');
    const n = (): Tree => small(b);
    const show = (e: string): string =>
      `printf( "%d %d %d %d\\n", ${e}.first(), ${e}.plain(), ${e}.own, A::count );`;
    const showTo = (e: string): string => show(`( *${e} )`);
    const kinds: readonly (() => Tree)[] = [
      () => piece`{\n${k} ${i}( ${n()} );\nprintf( "\\n" );\n${show(i)}\nprintf( "%d %d\\n", ${i}.second( ${n()} ), ${i}.twice( 2 ) );\n}\nprintf( "\\n" );`,
      () => piece`{\nA *${i} = new ${k}( ${n()} );\n${showTo(i)}\nprintf( "%d %d\\n", ${i}->second( ${n()} ), ask( *${i} ) );\ndelete ${i};\nprintf( "\\n" );\n}`,
      () => piece`{\nA *${i} = new ${k};\nA *other = ${i}->clone();\nother->own = 77;\nother->part.n++;\n${showTo(i)}\n${showTo('other')}\ndelete ${i};\ndelete other;\nprintf( "\\n" );\n}`,
      () => piece`{\n${k} ${i}( ${n()} );\nA &r = ${i};\nchange( r${b.random.of(['', ', 9'])} );\nr.second( 1 );\n${show('r')}\n${show(i)}\n}\nprintf( "\\n" );`,
      () => piece`{\n${k} ${i}( ${n()} );\nA a = ${i};\na.own++;\n${show('a')}\n${show(i)}\n}\nprintf( "\\n" );`,
      () => piece`{\n${k} ${i}( 4 ), ${i}b = ${i};\n${i}b.second( ${n()} );\n${i}b.part.n = 1;\n${i} = ${i}b;\n${i}b.own = 0;\n${show(i)}\n${show(`${i}b`)}\n}\nprintf( "\\n" );`,
      () => piece`{\nA *all[3] = { new ${k}( 1 ), new ${o}, 0 };\nfor ( int k = 0; all[k]; k++ ) {\nall[k]->second( k + ${n()} );\n${show('all[k][0]')}\n}\nfor ( int k = 0; k < 3; k++ ) delete all[k];\nprintf( "\\n" );\n}`,
      () => piece`{\nQPtrList<A> ${i};\n${i}.setAutoDelete( TRUE );\n${i}.append( new ${k}( ${n()} ) );\n${i}.prepend( new ${o}( 3 ) );\nfor ( A *a = ${i}.first(); a; a = ${i}.next() ) printf( "%d ", a->first() );\n${i}.removeFirst();\nprintf( "left %d ", A::count );\n}\nprintf( "\\n" );`,
      () => piece`{\n${k} ${i};\nSecond s = &A::second;\nFirst f = &A::first;\nprintf( "%d %d %d\\n", ( ${i}.*s )( ${n()} ), ( ( &${i} )->*f )(), through( &${i}, s, 2 ) );\n}\nprintf( "\\n" );`,
      () => piece`try {\n${k} ${i}( 2 );\nprintf( "%d ", fails( &${i}, ${b.random.of(['1', '2', '3'])} ) );\n} catch ( int e ) {\nprintf( "int %d ", e );\n} catch ( const QString &s ) {\nprintf( "%s ", s.latin1() );\n}\nprintf( "%d\\n", A::count );`,
      () => piece`{\nA *${i} = new ${k}( 5 );\n${o} *d = dynamic_cast<${o} *>( ${i} );\nprintf( "%d %d ", d != 0, d ? d->plain() : -1 );\nprintf( "%d\\n", d ? d->${o}::first() : ${i}->A::first() );\ndelete ${i};\n}\nprintf( "\\n" );`,
      () => piece`{\n${k} ${i}[2];\n${i}[0].own = 50;\n${i}[1] = ${i}[0];\n${i}[1].second( 3 );\n${show(`${i}[0]`)}\n${show(`${i}[1]`)}\n}\nprintf( "\\n" );`,
      () => piece`{\n${k} ${i}( 1 );\nA *p = &${i};\nif ( ${condition(b, 1)} ) {\nA other( 8 );\np = &other;\nprintf( "%d ", p->twice( 1 ) );\np = &${i};\n}\nprintf( "%d\\n", p->first() );\n}\nprintf( "\\n" );`,
      () => piece`if ( ${condition(b, 1)} ) {\n${block(b, make)}}`,
      () => declareNumber(b),
      ...(temporaries ? [
        () => piece`{\nA ${i} = sliced( ${k === 'A' ? 'A( 6 )' : 'A( 2 )'} );\n${show(i)}\n}\nprintf( "\\n" );`,
        () => piece`printf( "%d %d\\n", A::count, ask( ${k}( ${n()} ) ) );`,
      ] : []),
    ]; // prettier-ignore
    return b.random.of(kinds)();
  };
  return make;
}
