// Algorithms of the C++ library on sets, texts and iterators that walk backwards.
#include <algorithm>
#include <vector>
#include <set>
#include <string>
#include <list>
#include <functional>
#include <ctype.h>
#include <stdio.h>
static bool shorter( const std::string &a, const std::string &b ) { return a.size() < b.size(); }
void run() {
    std::vector<int> v; int raw[] = { 5, 3, 9, 1, 7, 3 };
    v.insert( v.end(), raw, raw + 6 );
    std::vector<int> w = v;
    std::nth_element( w.begin(), w.begin() + 2, w.end() );
    printf( "%d\n", w[2] );
    std::nth_element( w.begin(), w.begin() + 1, w.end(), std::greater<int>() );
    printf( "%d\n", w[1] );
    std::sort( v.begin(), v.end(), std::greater<int>() );
    printf( "%d\n", (int)std::binary_search( v.rbegin(), v.rend(), 7 ) );
    printf( "%d\n", (int)std::binary_search( v.rbegin(), v.rend(), 8 ) );
    std::vector<int> p; p.push_back( 1 ); p.push_back( 2 ); p.push_back( 1 );
    printf( "%d\n", (int)std::equal( p.begin(), p.end(), p.rbegin() ) );
    printf( "%d\n", (int)std::equal( v.rbegin(), v.rend(), v.begin() ) );
    std::set<int> s( v.begin(), v.end() );
    printf( "%d %d\n", (int)s.size(), *s.begin() );
    std::set<int> s2( raw, raw + 3 );
    printf( "%d\n", (int)s2.size() );
    std::string t = "HeLLo";
    std::transform( t.begin(), t.end(), t.begin(), (int(*)(int))tolower );
    printf( "%s\n", t.c_str() );
    std::transform( t.begin(), t.end(), t.begin(), ::toupper );
    printf( "%s\n", t.c_str() );
    std::string x = "a b c", y = "zz";
    x.swap( y ); printf( "%s %s\n", x.c_str(), y.c_str() );
    std::swap( x, y ); printf( "%s %s\n", x.c_str(), y.c_str() );
    x.erase( std::remove( x.begin(), x.end(), ' ' ), x.end() );
    printf( "%s\n", x.c_str() );
    y.erase( std::remove_if( y.begin(), y.end(), isalpha ), y.end() );
    printf( "[%s]\n", y.c_str() );
    std::reverse( x.begin(), x.end() ); printf( "%s\n", x.c_str() );
    std::sort( x.begin(), x.end() ); printf( "%s\n", x.c_str() );
    std::string r( x.rbegin(), x.rend() ); printf( "%s\n", r.c_str() );
    std::replace( r.begin(), r.end(), 'a', '_' ); printf( "%s\n", r.c_str() );
    std::list<int> l( v.begin(), v.end() ); l.insert( l.begin(), v.begin(), v.begin() + 2 ); printf( "%d\n", (int)l.size() );
    std::vector<std::string> words( 2, "k" ); words.insert( words.begin() + 1, 2, "m" ); printf( "%d %s\n", (int)words.size(), words[1].c_str() );
    printf( "%s %s\n", std::min( std::string( "aaa" ), std::string( "bb" ), shorter ).c_str(), std::max( t, std::string( "z" ), shorter ).c_str() );
    printf( "%d\n", std::max( 3, 4, std::greater<int>() ) );
}
