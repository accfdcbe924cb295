// A place in a text that is seen as bytes, and the text itself.
#include <cstdio>
#include <cstring>
static const char *behind( const char *s, char c )
{
    while ( *s && *s != c )
        ++s;
    return *s ? s + 1 : s;
}
void run()
{
    const char *s = "key=value;rest";
    const char *q = behind( s, '=' );
    printf( "%s %c %d\n", q, q[-1], (int)( q - s ) );
    const char *end = behind( q, ';' );
    printf( "%.*s %d %d\n", (int)( end - q - 1 ), q, (int)( end - s ), (int)strlen( end ) );
    const char *line = (const char *)memchr( s, 'v', strlen( s ) );
    printf( "%s %d\n", line, memchr( s, 'v', 3 ) == 0 );
    char buf[8] = { 'a', 0, 'b', '\n', 'c', 0, 0, 0 };
    char *p = (char *)memchr( buf, '\n', 6 );
    if ( p )
        *p = 'X';
    unsigned char u[3] = { 1, 2, 3 };
    unsigned char *w = (unsigned char *)memchr( u, 2, 3 );
    if ( w )
        *w = 9;
    printf( "%c %d %d\n", buf[3], (int)( p - buf ), u[1] );
    const char *none = behind( s, '#' );
    printf( "%d %d\n", (int)( none - s ), none[-1] );
}
