// Methods of std::string, and algorithms on its characters.
#include <string>
#include <iostream>
#include <algorithm>
#include <cctype>
using namespace std;
static int lower( int c ) { return tolower( c ); }
void run()
{
    string s = "Hello, World";
    cout << s.find( "o", 5 ) << " " << s.rfind( "o", 7 ) << " " << s.rfind( 'o', 3 ) << " " << ( s.find( "zz" ) == string::npos ) << endl;
    s.insert( 5, " there" );
    s.insert( 0, "<" );
    s.replace( 0, 1, "[" );
    cout << s << ( s.compare( "x" ) < 0 ) << s.compare( 1, 5, "Hello" ) << endl;
    string t;
    t.assign( "abc" ); t.assign( s, 1, 5 );
    cout << t << ( t <= s ) << ( t >= "A" ) << ( "Hello" == t ) << ( "x" != t ) << endl;
    swap( t, s );
    cout << t << "|" << s << endl;
    for ( string::iterator it = s.begin(); it != s.end(); ++it ) cout << *it << ".";
    for ( string::const_iterator it = t.begin(); it != t.end(); it++ ) if ( isupper( *it ) ) cout << *it;
    cout << endl;
    transform( s.begin(), s.end(), s.begin(), ::toupper );
    cout << s << endl;
    transform( s.begin(), s.end(), s.begin(), lower );
    reverse( s.begin(), s.end() );
    cout << s << s.find_first_of( "aeiou" ) << s.find_last_of( "l" ) << s.find_first_not_of( "ol" ) << s.find_last_not_of( "eh" ) << endl;
    s.append( 3, '!' ); s += '?'; s.resize( 12, '-' );
    cout << s << s.length() << endl;
    string copy( s, 2 ), part( s, 0, 3 ), it( s.begin(), s.end() );
    cout << copy << part << it << endl;
    cout << count( s.begin(), s.end(), 'l' ) << endl;
    s.erase( s.begin() );
    s.erase( s.find( '!' ) );
    cout << s << s[0] << s.at( 1 ) << endl;
    size_t at = s.find_first_of( "l", 2 );
    if ( at != string::npos ) s[at] = 'L';
    cout << s.substr( 1 ) << s.c_str() << endl;
    char buf[10];
    size_t got = s.copy( buf, 3 ); buf[got] = 0;
    cout << buf << endl;
    std::string filled( "hello" );
    filled.insert( 2, 3, 'x' );
    filled.replace( 0, 2, 4, 'y' );
    printf( "%s\n", filled.c_str() );
}
