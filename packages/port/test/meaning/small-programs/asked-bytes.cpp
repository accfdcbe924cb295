#include <stdio.h>
#include <qcstring.h>
static bool has( const char *p ) { return p != 0; }
static bool lacks( char *p ) { return !p; }
static int size( const char *p, int n ) { if ( !p ) return -1; return n; }
void run() {
    QByteArray b, c( 3 );
    printf( "%d %d %d\n", b.data() == 0, c.data() != 0, QByteArray().data() == 0 );
    if ( !b.data() ) printf( "none\n" );
    if ( c.data() && c.size() ) printf( "some\n" );
    printf( "%d %d\n", has( b.data() ), has( c.data() ) );
    printf( "%d %d\n", lacks( b.data() ), lacks( c.data() ) );
    printf( "%d %d\n", size( b.data(), 1 ), size( c.data(), 3 ) );
    const char *p = b.data();
    if ( p ) printf( "no\n" ); else printf( "yes\n" );
    char *q = c.data(); printf( "%d\n", q == 0 );
}
