// The size of a literal text, also behind a macro: its characters and the 0, as protocols compare their words.
#include <stdio.h>
#include <string.h>
#define CRLF "\r\n"
static const int N = sizeof( "four" );
void run()
{
    char b[sizeof( "12345" )]; printf( "%d\n", (int)sizeof b );
    printf( "%d %d %d\n", (int)sizeof( "abc" ), (int)sizeof "ab" "cd", (int)( sizeof( CRLF ) - 1 ) );
    const char *s = "HELO x"; printf( "%d %d\n", strncmp( s, "HELO", sizeof( "HELO" ) - 1 ) == 0, N );
    printf( "%d %d\n", (int)sizeof( s ), (int)sizeof( "" ) );
    printf( "%s\n", s + sizeof( "HELO" ) );
}
