// What is read by fscanf(), and looked for by strpbrk(), strspn() and strcspn().
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <qcstring.h>

static char *trim( char *s )
{
    s += strspn( s, " \t" );
    s[strcspn( s, "\r\n#" )] = 0;
    return s;
}

static int fields( const char *s, const char *separators )
{
    int n = 1;
    while ( ( s = strpbrk( s, separators ) ) != 0 ) { n++; s++; }
    return n;
}

static const char *extension( const char *name ) { const char *p = strpbrk( name, "." ); return p ? p + 1 : "none"; }

static FILE *made( const char *name, const char *text )
{
    FILE *f = fopen( name, "w" );
    fputs( text, f );
    fclose( f );
    return fopen( name, "r" );
}

void run()
{
    const char *s = "key = value; rest";
    const char *p = strpbrk( s, "=;" );
    printf( "%s %d\n", p, (int)( p - s ) );
    p = strpbrk( p + 1, ";=" );
    printf( "%s\n", p );
    printf( "%s\n", strpbrk( p + 1, "=;" ) ? "more" : "none" );
    printf( "%d %d %d\n", fields( "a,b;c,", ",;" ), (int)strspn( "aab", "ba" ), (int)strcspn( s, "" ) );
    printf( "%s %s\n", extension( "a.tar.gz" ), extension( "a" ) );
    char buf[32];
    strcpy( buf, "  \tname # rest\n" );
    printf( "<%s>\n", trim( buf ) );
    strcpy( buf, "a,b;c" );
    for ( char *c = buf; ( c = strpbrk( c, ",;" ) ) != 0; ) *c++ = '_';
    printf( "%s\n", buf );

    const char *all = getenv( "TMPDIR" );
    char folder[200];
    sprintf( folder, "%s/scanning-XXXXXX", all ? all : "/tmp" );
    mkdtemp( folder );
    QCString name = QCString( folder ) + "/values";
    FILE *f = made( name, "12 abc 3.5\n7 def\t1.25e1\n\n [x-1] 0x1f 017,-5 +8;rest of it\nAB" );
    int i = 0, n = 0;
    char w[16];
    double d = 0;
    while ( fscanf( f, "%d %15s %lf", &i, w, &d ) == 3 ) printf( "%d %s %g\n", i, w, d );
    printf( "%d\n", i );
    unsigned x = 0;
    int o = 0, a = 0, b = 0;
    printf( "%d", fscanf( f, " [%15[a-z]-%d] %x %i,%d%d", w, &i, &x, &o, &a, &b ) );
    printf( " %s %d %u %d %d %d\n", w, i, x, o, a, b );
    printf( "%d\n", fscanf( f, "%d", &i ) );
    printf( "%d", fscanf( f, ";%*s %2s%n", w, &n ) );
    printf( " %s %d %d\n", w, n, (int)ftell( f ) );
    int c = fgetc( f );
    printf( "%d %d\n", c, fscanf( f, "%15[^\n]%*c", w ) );
    printf( "%s\n", w );
    char pair[3] = "";
    int got = fscanf( f, "%2c", pair );
    printf( "%d %s %d\n", got, pair, fscanf( f, "%d", &i ) );
    fclose( f );
    unlink( name );
    rmdir( folder );
}
