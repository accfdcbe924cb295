// Constructors that copy a base for which C++ makes the constructor.
#include <stdio.h>
struct Plain { int a; int b[2]; };
struct Copied : Plain { Copied() { a = 1; b[0] = 2; b[1] = 3; } Copied( const Copied &o ) : Plain( o ) { a++; } };
struct Rest : Plain { Rest( const Plain &p ) : Plain( p ), c( 4 ) {} int c; };
void run()
{
    Copied a;
    Copied b( a );
    b.b[0] = 9;
    printf( "%d %d %d %d\n", a.a, b.a, a.b[0], b.b[0] );
    Plain p = { 7, { 8, 9 } };
    Rest r( p );
    r.b[1] = 0;
    printf( "%d %d %d %d\n", r.a, r.c, p.b[1], r.b[0] );
}
