// Places before a pointer that moved: read, written, changed, referred to, and walked over, in buffers and in texts.
#include <stdio.h>
#include <string.h>
static char *trim( char *s )
{
    while ( *s == ' ' ) s++;
    char *e = s + strlen( s );
    while ( e > s && e[-1] == ' ' ) *--e = 0;
    return s;
}
static int last( const char *s ) { const char *e = s + strlen( s ); while ( e > s && e[-1] != ' ' ) e--; return e - s; }
static void feed( char *m_buf )
{
    char *nl;
    while ( ( nl = strchr( m_buf, '\n' ) ) != 0 ) {
        *nl = 0;
        if ( nl > m_buf && nl[-1] == '\r' ) nl[-1] = 0;
        printf( "line <%s>\n", m_buf );
        memmove( m_buf, nl + 1, strlen( nl + 1 ) + 1 );
    }
}
static int at( const char *p, int i ) { return p[i]; }
static int at2( char *p, int i ) { return p[i]; }
static int peek( const unsigned char *p ) { return p[-1] + *( p - 2 ); }
void run()
{
    char b[64];
    strcpy( b, "   hello world   " );
    printf( "[%s]\n", trim( b ) );
    strcpy( b, "abc\r\nde\n" ); feed( b );
    strcpy( b, "0123456789" );
    char *q = b + 3;
    printf( "%c %c %c %c\n", q[-1], ( q + 1 )[-2], *( q - 1 ), *&q[-1] );
    q[-1] = 'x'; q[-2] += 1; q[-1]++; --q[-3];
    printf( "%s\n", b );
    char *r = &q[-1]; *r = 'R'; printf( "%s %s\n", b, r );
    int i = -2; printf( "%c\n", q[i] ); q[i] = 'I'; r = q + i; printf( "%s %d\n", r, (int)( q - r ) ); q += i; printf( "%s\n", q ); q -= i; printf( "%s\n", q );
    for ( i = -1; i <= 1; i++ ) printf( "%c", q[i] ); printf( "\n" );
    printf( "%d\n", last( "key: value" ) );
    const char *c = "abcdef"; c += 3; printf( "%c %c %s %s\n", c[-1], *( c - 2 ), c - 1, &c[-1] ); --c; printf( "%s\n", c ); c--; printf( "%s\n", c ); c -= 1; printf( "%s\n", c );
    const char *w = "hello"; int vow = 0; while ( *w ) { if ( strchr( "aeiou", *w ) ) vow++; w++; } printf( "%d %d\n", vow, w[-1] == 'o' );
    const char *colon = strchr( b, '7' ); if ( colon ) printf( "%c\n", colon[-1] );
    const char *text = "one two"; const char *sp = strchr( text, ' ' ); printf( "%c %d\n", sp[-1], (int)( sp - text ) );
    sp = strrchr( text, 'o' ); printf( "%c\n", sp[-1] ); sp = strstr( text, "tw" ); printf( "%c\n", sp[-2] );
    unsigned char raw[4] = { 1, 2, 3, 200 }; printf( "%d\n", peek( raw + 2 ) ); unsigned char *u = raw + 3; printf( "%d\n", u[0] + u[-1] );
    printf( "%d %d\n", at( b + 2, -1 ), at2( b + 2, -1 ) );
    if ( strlen( b ) && b[strlen( b ) - 1] == '9' ) printf( "nine\n" );
}
