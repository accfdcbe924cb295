// Functions whose body is a try, and a constructor that throws again.
#include <stdio.h>
struct Res { int n; Res( int i ) : n( i ) { if ( i > 3 ) throw i; } };
static int a( int x ) try { Res r( x ); return r.n; } catch ( int n ) { return -n; } catch ( ... ) { return 0; }
struct Two { int a; Two( int x, int y ) try { a = x; if ( y > 4 ) throw y; printf( "made\n" ); } catch ( int n ) { printf( "failed %d\n", n ); } };
static void b( int x )
try {
    if ( x ) throw "text";
    printf( "fine\n" );
}
catch ( const char *t ) { printf( "%s\n", t ); }
void run() { printf( "%d %d\n", a( 1 ), a( 5 ) ); b( 0 ); b( 1 ); try { Two t( 1, 2 ); Two u( 1, 8 ); } catch ( int n ) { printf( "again %d\n", n ); } }
