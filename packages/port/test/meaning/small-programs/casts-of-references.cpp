// Casts of references to classes below, and operators beside a 0.
#include <stdio.h>
#include <typeinfo>
template<class D> class Base {
public:
    D &self() { return static_cast<D &>( *this ); }
    const D &self() const { return static_cast<const D &>( *this ); }
    int twice() const { return 2 * static_cast<const D *>( this )->value(); }
};
class A : public Base<A> { public: int n; A( int i ) : n( i ) {} int value() const { return n; } };
class B : public Base<B> { public: int value() const { return 7; } B &me() { return self(); } };
struct Shape { virtual ~Shape() {} int kind; Shape( int k = 0 ) : kind( k ) {} };
struct Circle : Shape { double r; Circle( double d ) : Shape( 1 ), r( d ) {} };
struct Square : Shape { int side; Square( int s ) : Shape( 2 ), side( s ) {} };
static double area( const Shape &s ) { if ( s.kind == 1 ) { const Circle &c = static_cast<const Circle &>( s ); return 3 * c.r * c.r; } return ( (const Square &)s ).side * 4; }
static void grow( Shape &s ) { if ( s.kind == 2 ) ( (Square &)s ).side++; else static_cast<Circle &>( s ).r *= 2; }
static int side( Shape &s ) { try { return dynamic_cast<Square &>( s ).side; } catch ( std::bad_cast & ) { return -1; } }
struct Acc { int v; Acc( int n ) : v( n ) {} operator int() const { return v; } };
void run()
{
    A a( 4 ); B b; printf( "%d %d %d %d\n", a.twice(), b.me().twice(), a.self().n, b.self().value() ); const A &c = a; printf( "%d\n", c.self().value() );
    Circle k( 2 ); Square q( 5 ); grow( k ); grow( q ); printf( "%g %g %d %d\n", area( k ), area( q ), side( q ), side( k ) );
    Shape &s = q; static_cast<Square &>( s ) = Square( 9 ); printf( "%d\n", q.side );
    Acc x( 2 ); printf( "%d %d %d %d %d\n", x + 0, 0 + x, x == 0, 0 != x, x > 0 );
}
