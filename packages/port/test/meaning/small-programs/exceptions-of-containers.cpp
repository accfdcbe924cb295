// The headers of containers and texts bring std::exception with them, as those of g++ do; a place behind the end is an error.
#include <cstdio>
#include <string>
#include <vector>
static int at( const std::vector<int> &v, unsigned i )
{
    try {
        return v.at( i );
    } catch ( const std::exception & ) {
        return -1;
    }
}
static void show( const char *what, const std::string &s )
{
    printf( "%s: '%s'\n", what, s.c_str() );
}
static void beyond( int which )
{
    std::string s = "abc";
    try {
        switch ( which ) {
        case 0: show( "substr", s.substr( 4 ) ); break;
        case 1: show( "substr", s.substr( 5, 2 ) ); break;
        case 2: s.insert( 4, "x" ); break;
        case 3: s.erase( 4 ); break;
        case 4: s.replace( 4, 1, "x" ); break;
        case 5: printf( "%c\n", s.at( 3 ) ); break;
        case 6: s.at( 3 ) = 'x'; break;
        case 7: show( "substr", s.substr( s.find( 'z' ) ) ); break;
        default: show( "substr", s.substr( 3 ) ); s.insert( 3, "d" ); s.at( 0 ) = 'A'; s.erase( 4 ); show( "fits", s ); break;
        }
    } catch ( std::exception &e ) {
        printf( "%d: %s\n", which, e.what() );
    }
}
static std::string name( const std::string &path ) { return path.substr( path.rfind( '/' ) + 1 ); }
static std::string behind( const std::string &s )
{
    std::string::size_type at = s.find( ':' );
    at++;
    return s.substr( at, s.find( ';' ) - at );
}
void run()
{
    std::vector<int> v( 2, 7 );
    printf( "%d %d\n", at( v, 1 ), at( v, 2 ) );
    for ( int i = 0; i < 9; ++i )
        beyond( i );
    show( "name", name( "usr/lib" ) );
    show( "name", name( "lib" ) );
    show( "name", name( "" ) );
    show( "behind", behind( "a:bc;d" ) );
    show( "behind", behind( "bcd" ) );
    std::string s( "x=1" );
    size_t p = s.find( '?' );
    show( "all", s.substr( 0, p ) );
    s.erase( s.find( '=' ) );
    show( "erased", s );
}
