// Places in arrays of structs that algorithms find, parts of them, and of texts.
#include <stdio.h>
#include <algorithm>
#include <string>
struct Op { const char *name; int prec; };
static Op ops[] = { { "+", 1 }, { "*", 2 }, { "^", 3 }, { "-", 1 } };
static Op *end = ops + 4;
static bool isHigh( const Op &o ) { return o.prec > 1; }
struct Is { int prec; Is( int p ) : prec( p ) {} bool operator()( const Op &o ) const { return o.prec == prec; } };
static bool isOdd( int n ) { return n % 2 != 0; }
void run()
{
    const Op *o = std::find_if( ops, ops + 4, isHigh );
    printf( "%s %d\n", o->name, o == ops + 4 );
    const Op *q = std::find_if( ops, end, Is( 9 ) );
    printf( "%d\n", q == end );
    Op *r = std::find_if( ops, ops + 4, Is( 3 ) );
    if ( r != ops + 4 ) printf( "%s %d\n", r->name, (int)( r - ops ) );
    r->prec = 5;
    printf( "%d\n", ops[2].prec );
    int a[] = { 4, 1, 6, 3, 9, 2 };
    int *m = std::stable_partition( a, a + 6, isOdd );
    printf( "%d:", (int)( m - a ) );
    for ( int i = 0; i < 6; i++ ) printf( " %d", a[i] );
    int *n = std::partition( a, a + 6, std::bind2nd( std::greater<int>(), 3 ) );
    printf( " %d\n", (int)( n - a ) );
    std::string s, t = "hello";
    s.assign( t.begin() + 1, t.end() );
    printf( "%s ", s.c_str() );
    const char *text = "a word here";
    const char *p = text + 2, *e = text + 6;
    s.assign( p, e );
    printf( "%s ", s.c_str() );
    s.assign( p, 3 );
    printf( "%s ", s.c_str() );
    s.assign( t, 1, 2 );
    printf( "%s ", s.c_str() );
    s.assign( 3, 'x' );
    printf( "%s ", s.c_str() );
    s.append( p, e );
    printf( "%s %s\n", s.c_str(), std::string( p, e ).c_str() );
}
