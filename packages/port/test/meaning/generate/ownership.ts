import { expression, list, piece, type Tree } from '../tree.js';
import type { Builder } from './builder.js';
import { condition, integer } from './numbers.js';
import { block, declareNumber, type StatementMaker } from './statements.js';

const small = (b: Builder): Tree => expression('int')`( ${integer(b, 1)} & 7 )`;
const word = (b: Builder): string => b.random.of(['""', '"a"', '"two"', '"three words"', '"x=y"']);

/** Classes that own what their pointers lead to, and objects that every statement can name. */
export function declareOwners(b: Builder): Tree {
  b.declarations.push(
    piece`struct Guard { Guard( int n = 1 ) : n( n ) { alive++; } Guard( const Guard &o ) : n( o.n + 100 ) { alive++; } ~Guard() { alive--; printf( "~%d ", n ); } int n; static int alive; };\nint Guard::alive = 0;`,
    piece`class Text { public: Text( const char *s = "none" ) : d( new char[strlen( s ) + 1] ), used( 0 ) { strcpy( d, s ); } Text( const Text &o ) : d( new char[strlen( o.d ) + 1] ), used( o.used + 1 ) { strcpy( d, o.d ); } ~Text() { delete [] d; } Text &operator=( const Text &o ) { if ( this == &o ) return *this; char *old = d; d = new char[strlen( o.d ) + 1]; strcpy( d, o.d ); delete [] old; used = o.used; return *this; } Text &operator+=( const char *s ) { char *n = new char[size() + strlen( s ) + 1]; strcpy( n, d ); strcat( n, s ); delete [] d; d = n; return *this; } int size() const { return strlen( d ); } char &operator[]( int i ) { return d[i]; } char at( int i ) const { return d[i]; } const char *data() const { return d; } int used; private: char *d; };`,
    piece`struct Node { Node( int v, Node *n = 0 ) : value( v ), next( n ) {} int value; Node *next; };`,
    piece`class Chain { public: Chain() : head( 0 ), count( 0 ) {} Chain( const Chain &o ) : head( 0 ), count( 0 ) { *this = o; } ~Chain() { clear(); } Chain &operator=( const Chain &o ) { if ( this != &o ) { clear(); Node **to = &head; for ( Node *n = o.head; n; n = n->next ) { *to = new Node( n->value ); to = &( *to )->next; count++; } } return *this; } void push( int v ) { head = new Node( v, head ); count++; } int pop() { if ( !head ) return -1; Node *n = head; int v = n->value; head = n->next; delete n; count--; return v; } void clear() { while ( head ) pop(); } void reverse() { Node *r = 0; while ( head ) { Node *n = head; head = head->next; n->next = r; r = n; } head = r; } bool drop( int v ) { for ( Node **at = &head; *at; at = &( *at )->next ) if ( ( *at )->value == v ) { Node *gone = *at; *at = gone->next; delete gone; count--; return TRUE; } return FALSE; } int sum() const { int s = 0; for ( const Node *n = head; n; n = n->next ) s = s * 3 + n->value; return s; } Node *head; int count; };`,
    piece`struct Box { Box( int a, int b ) : second( b ), first( a ) { printf( "box " ); } ~Box() { printf( "unbox " ); } Guard first, second; };`,
    piece`struct Wide : public Guard { Wide( int n ) : Guard( n ), part( n + 10 ) {} ~Wide() { printf( "wide " ); } Guard part; };`,
    piece`class Shared { public: Shared( int v ) : d( new Data( v ) ) {} Shared( const Shared &o ) : d( o.d ) { d->refs++; } ~Shared() { if ( --d->refs == 0 ) delete d; } Shared &operator=( const Shared &o ) { o.d->refs++; if ( --d->refs == 0 ) delete d; d = o.d; return *this; } void set( int v ) { if ( d->refs > 1 ) { d->refs--; d = new Data( d->value ); } d->value = v; } int value() const { return d->value; } int refs() const { return d->refs; } private: struct Data { Data( int v ) : refs( 1 ), value( v ) {} int refs; int value; }; Data *d; };`,
    piece`static int risky( int n ) { Guard a( n ); if ( n == 3 ) throw n; Guard b( n + 20 ); if ( n == 5 ) return b.n; try { Guard c( 30 ); if ( n == 6 ) throw QString( "six" ); a.n++; } catch ( const QString &s ) { printf( "%s ", s.latin1() ); throw; } return a.n; }`,
    piece`struct Fails { Fails( int n ) : a( n ), b( check( n ) ) { if ( n == 4 ) throw "four"; } ~Fails() { printf( "fails " ); } static int check( int n ) { if ( n == 2 ) throw 2; return n; } Guard a; Guard b; };`,
    piece`static Guard *kept() { static Guard *one = 0; if ( !one ) one = new Guard( 50 ); one->n++; return one; }`,
    piece`static int once( int n ) { static int first = n, calls = 0; return first * 10 + ++calls; }`,
    piece`static void fill( Text &t, const Text &by, int n ) { while ( n-- > 0 ) t += by.data(); }`,
    piece`static Text joined( const Text &a, const Text &b ) { Text t( a ); t += "+"; t += b.data(); return t; }`,
    piece`static Chain upTo( int n ) { Chain c; for ( int i = 0; i < n; i++ ) c.push( i ); return c; }`,
  );
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
