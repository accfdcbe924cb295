// std::string::npos, and other numbers of type size_t that are less than 0 before they wrap.
#include <iostream>
#include <sstream>
#include <cstdio>
#include <string>
static std::string name( const std::string &path ) { return path.substr( path.rfind( '/' ) + 1 ); }
static std::string base( const std::string &file ) { return file.substr( 0, file.find_last_of( '.' ) ); }
static bool has( const std::string &s, char c ) { return s.find( c ) < s.length(); }
static int place( const std::string &s, const char *what ) { return s.find( what ); }
static size_t next( const std::string &s, size_t from ) { return s.find( ',', from ); }
static int fields( const std::string &s )
{
    int count = 1;
    for ( size_t at = 0; ( at = next( s, at ) ) != std::string::npos; ++at )
        ++count;
    return count;
}
static void show( unsigned long n )
{
    std::cout << n << ' ' << ( n > 5 ) << ' ' << (double)n << std::endl;
}
void run()
{
    std::cout << name( "usr/lib" ) << ' ' << name( "lib" ) << ' ' << base( "a.b.c" ) << ' ' << base( "abc" ) << std::endl;
    std::cout << has( "abc", 'c' ) << has( "abc", 'd' ) << ' ' << fields( "a,b,,c" ) << fields( "" ) << std::endl;
    int p = place( "abc", "z" );
    printf( "%d %d %d\n", p, p < 0, place( "abc", "c" ) );
    std::string s = "abc";
    if ( (int)s.find( "q" ) == -1 && s.find( "q" ) == (size_t)-1 )
        printf( "none\n" );
    if ( s.find( 'q' ) > s.length() )
        printf( "beyond\n" );
    unsigned int u = s.find( 'z' );
    printf( "%u %lu\n", u, (unsigned long)s.rfind( "z" ) );
    size_t n = s.find( 'z' );
    n++;
    printf( "%d\n", (int)n );
    n = s.find_first_of( "xyz" );
    n += 2;
    printf( "%u %d\n", (unsigned)n, (int)( s.find_first_not_of( "abc" ) + 1 ) );
    std::cout << s.length() - 5 << ' ' << s.find( 'z' ) << ' ' << std::string::npos << std::endl;
    std::ostringstream os;
    os << s.find( 'z' );
    std::cout << os.str() << std::endl;
    show( s.find( "z" ) );
    show( s.length() - 7 );
    show( 3 );
    unsigned long k = 2;
    k -= 3;
    std::cout << k << ' ' << std::hex << k << std::dec << std::endl;
    size_t from = std::string::npos;
    std::cout << s.rfind( 'b', from ) << ' ' << ( s.find( 'b', from ) == from ) << ( s.find_first_of( "b", from ) == from ) << std::endl;
    s.erase( s.find( 'c' ) );
    s.replace( 0, std::string::npos, "new" );
    std::cout << s << ' ' << std::string( s, 1, from ) << std::endl;
    std::string t = "  key : value  ";
    size_t colon = t.find( ':' ), first = t.find_first_not_of( ' ', colon + 1 );
    std::cout << t.substr( first, t.find_last_not_of( ' ' ) - first + 1 ) << '|' << t.find_first_of( 'e', 4 ) << ' ' << t.find_last_of( "kv", 9 ) << ' ' << t.find_last_not_of( " :", 6 ) << ( isxdigit( t[3] ) != 0 ) << std::endl;
    for ( size_t i = s.length(); i-- > 0; )
        putchar( s[i] );
    putchar( '\n' );
}
