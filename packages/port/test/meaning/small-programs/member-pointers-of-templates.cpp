// Templates that take a pointer to a member of a class that they are given.
#include <stdio.h>
template <class C, class A> void each( C &c, void ( C::*f )( A ), A first, A last ) { for ( A i = first; i <= last; i++ ) ( c.*f )( i ); }
template <class C, class A> void call( C &c, void ( C::*f )( A ) ) { ( c.*f )( 5 ); }
template <class C> int ask( const C *c, int ( C::*f )() const ) { return ( c->*f )(); }
struct Sum { int n; Sum() : n( 0 ) {} void add( int i ) { n += i; } void sub( int i ) { n -= i; } int value() const { return n; } };
struct Text { int n; double d; Text() : n( 1 ), d( 0.5 ) {} void put( double x ) { d += x; } };
template <class C> class Caller { public: Caller( C *c, void ( C::*f )( int ) ) : c( c ), f( f ) {} void run( int n ) { ( c->*f )( n ); } private: C *c; void ( C::*f )( int ); };
void run()
{
    Sum s;
    each( s, &Sum::add, 1, 4 );
    call( s, &Sum::sub );
    printf( "%d %d\n", s.n, ask( &s, &Sum::value ) );
    Text t;
    call( t, &Text::put );
    printf( "%g %d\n", t.d, t.n );
    Caller<Sum> c( &s, &Sum::add );
    c.run( 7 );
    printf( "%d\n", s.n );
}
