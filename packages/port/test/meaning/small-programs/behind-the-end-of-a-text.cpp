#include <stdio.h>
#include <string.h>
#include <qstring.h>
static int length( const char *text ) { const char *s = text; while ( *s++ ) ; return s - text; }
static int words( const char *s ) { int n = 0; const char *from = s; for ( ; *s++; ) if ( s - from > 2 ) { n++; from = s; } return n * 10 + ( s - from ); }
static int copied( char *to, const char *from ) { const char *p = from; while ( ( *to++ = *p++ ) != 0 ) ; return p - from; }
static int plain( const char *s ) { int n = 0; while ( *s++ ) n++; return n; }
void run() {
    printf( "%d %d\n", length( "hello" ), length( "" ) );
    const char *t = "abc"; const char *e = t; while ( *e++ ) {} printf( "%d\n", (int)( e - t ) );
    printf( "%d\n", words( "abcdefg" ) );
    char b[8]; printf( "%d\n", copied( b, "abc" ) ); printf( "%s %d\n", b, plain( "four" ) );
    QString q = "text"; printf( "%d\n", length( q.latin1() ) );
}
