// Functions of a base that a class declares again beside its own: `using Base::f`.
#include <stdio.h>
#include <qstring.h>
struct B { int f( int ) { return 1; } int f( double ) { return 2; } virtual int v( int ) { return 3; } virtual int v( const char * ) { return 4; } virtual ~B() {} int data; B() : data( 5 ) {} };
struct C : B { using B::f; int f( const char * ) { return 10; } int v( int x ) { return 30 + x; } using B::v; };
struct D : private B { using B::f; using B::data; int g() { return v( 1 ) * 10 + v( "x" ); } };
struct E : C { int f( char ) { return 100; } int h() { return f( 'c' ) + C::f( 1 ) + B::f( 1.0 ); } };
struct F : B { using B::f; int f( int ) { return 50; } };
static void first() { C c; printf( "%d %d %d %d %d\n", c.f( 1 ), c.f( 1.0 ), c.f( "" ), c.v( 2 ), c.v( "" ) ); D d; printf( "%d %d %d\n", d.f( 1 ), d.data, d.g() ); E e; printf( "%d %d\n", e.f( 1 ), e.h() ); B *b = &c; printf( "%d %d %d\n", b->f( 1 ), b->v( 1 ), b->v( "" ) ); F f; printf( "%d %d %d\n", f.f( 1 ), f.f( 1.5 ), f.B::f( 1 ) ); }
struct Plain { int f( int ) { return 1; } int f( const char * ) { return 2; } void set( const QString &s ) { printf( "%s ", s.latin1() ); } void set( int n ) { printf( "#%d ", n ); } static int make( int a ) { return a; } static int make( const char * ) { return 7; } };
struct More : Plain { using Plain::f; int f( int ) { return 50; } using Plain::set; void set( int a, int b ) { printf( "%d,%d ", a, b ); set( a + b ); } using Plain::make; static int make( int a, int b ) { return a * b; } };
struct Most : More { int f( const char * ) { return 9; } int both() { return f( "x" ) * 100 + More::f( 1 ) + More::f( "y" ); } };
void run() { first(); More f; printf( "%d %d %d\n", f.f( 1 ), f.f( "x" ), f.Plain::f( 1 ) ); f.set( "a" ); f.set( 5 ); f.set( 2, 3 ); printf( "%d %d %d\n", More::make( 3 ), More::make( "x" ), More::make( 3, 4 ) ); Most g; printf( "%d\n", g.both() ); Plain &b = f; printf( "%d %d\n", b.f( 1 ), b.f( "x" ) ); }
