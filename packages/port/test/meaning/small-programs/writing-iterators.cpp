// Iterators that write to the characters of a text.
#include <stdio.h>
#include <string>
#include <algorithm>
#include <ctype.h>
static std::string shout( std::string s ) { for ( std::string::iterator i = s.begin(); i != s.end(); ++i ) if ( *i >= 'a' && *i <= 'z' ) *i -= 32; return s; }
static void rot13( std::string &s ) { for ( std::string::iterator it = s.begin(); it != s.end(); it++ ) { char c = *it; if ( isalpha( c ) ) *it = ( c & 0x20 ) | ( ( ( c & 0x5f ) - 'A' + 13 ) % 26 + 'A' ); } }
struct Line { std::string text; void mask( char c ) { std::string::iterator it; for ( it = text.begin() + 1; it < text.end() - 1; it += 2 ) *it = c; } int firstOf( char c ) { std::string::iterator i = text.begin(); while ( i != text.end() && *i != c ) ++i; if ( i != text.end() ) *i = '!'; return i - text.begin(); } };
void run() {
    std::string t = "Hello, World";
    rot13( t ); printf( "%s ", t.c_str() ); printf( "%s\n", shout( t ).c_str() );
    std::string::iterator a = t.begin(), b = t.end();
    while ( a < b ) { --b; if ( a >= b ) break; char c = *a; *a++ = *b; *b = c; }
    printf( "%s\n", t.c_str() );
    for ( std::string::const_iterator c = t.begin(); c != t.end(); ++c ) putchar( *c == ' ' ? '_' : *c );
    printf( "\n" );
    Line l; l.text = "abcdefg"; l.mask( '*' ); printf( "%s %d ", l.text.c_str(), l.firstOf( 'e' ) ); printf( "%s\n", l.text.c_str() );
    std::string u = "x-y-z"; std::string::iterator w = u.begin(); ( *w )++; ++*w; *( w + 2 ) = 'Y'; *( w + 4 ) = '\xe9'; printf( "%d %s %d\n", (int)u.size(), u.substr( 0, 4 ).c_str(), (int)u[4] );
    const char *names[] = { "a", "b" }; printf( "%s\n", names[1] );
}
