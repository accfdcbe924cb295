// Parameters that are arrays by reference, two pointers into one array, functions that return functions.
#include <stdio.h>
template<class T> T sumOf( const T *b, const T *e ) { T s = 0; for ( ; b != e; ++b ) s += *b; return s; }
template<class T, int N> int countOf( T (&)[N] ) { return N; }
static int total( int (&a)[4] ) { int s = 0; for ( int i = 0; i < 4; i++ ) { s += a[i]; a[i] = 0; } return s; }
static int add( int a, int b ) { return a + b; }
static int mul( int a, int b ) { return a * b; }
static int ( *pick( char c ) )( int, int ) { switch ( c ) { case '+': return add; case '*': return mul; default: return 0; } }
void run() {
    int a[4] = { 1, 2, 3, 4 };
    double d[2] = { 1.5, 2.25 };
    const char *names[] = { "x", "y", "z" };
    printf( "%d ", sumOf( a, a + 3 ) );
    printf( "%g\n", sumOf( d, d + 2 ) );
    printf( "%d %d\n", countOf( a ), countOf( names ) );
    printf( "%d\n", total( a ) );
    printf( "%d\n", a[2] );
    printf( "%d %d\n", pick( '*' )( 4, 5 ), pick( '?' ) == 0 );
}
