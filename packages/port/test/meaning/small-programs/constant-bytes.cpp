#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <qcstring.h>
static int sum( const char *p, int n ) { int t = 0; for ( int i = 0; i < n; i++ ) t += (unsigned char)p[i]; return t; }
static int walk( const char *p, uint n ) { int t = 0; while ( n-- ) t = t * 3 + *p++; return t; }
static const char table[] = { 'x', 0, 'y', (char)200 };
static const unsigned char ubytes[] = { 1, 0, 255 };
// A literal where bytes that may be written to are wanted.
static int upTo( char *s, char c ) { int n = 0; while ( *s && *s++ != c ) n++; return n; }
static const char *kind( char *s ) { return s ? "char" : "none"; }
static const char *kind( bool ) { return "bool"; }
static void put( char *format, ... ) { va_list args; va_start( args, format ); vprintf( format, args ); va_end( args ); }
void run() {
    printf( "%d %s %s\n", upTo( "key=value", '=' ), kind( "x" ), kind( 1 == 1 ) ); put( "%d %s\n", 3, "three" );

    const char raw[] = { 1, 0, 2, (char)255 };
    printf( "%d %d %d\n", sum( raw, sizeof raw ), sum( "abc", 3 ), sum( table, 4 ) );
    printf( "%d %d\n", walk( raw, 4 ), walk( "a\0b", 3 ) );
    printf( "%d\n", sum( (const char *)ubytes, 3 ) );
    const char lit[] = "a\0b"; printf( "%d %d\n", sum( lit, sizeof lit ), (int)strlen( lit ) );
    static const char magic[4] = { 'Q', 'T', 0, 3 };
    printf( "%d\n", memcmp( magic, "QT\0\3", 4 ) );
    const char *p = raw; printf( "%d %d\n", p[2], sum( p + 1, 3 ) );
    QByteArray b; b.duplicate( magic, 4 ); printf( "%d %d\n", b.size(), b[3] );
}
