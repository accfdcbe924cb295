// Containers of the C++ library that begin with parts of others.
#include <algorithm>
#include <list>
#include <set>
#include <string>
#include <vector>
#include <stdio.h>
#include <functional>
void run() {
    const char *x[] = { "a", "c", "e" };
    std::vector<std::string> v( x, x + 3 ); std::list<std::string> l( x, x + 2 ); std::set<std::string> s( x, x + 3 );
    printf( "%s %d %d\n", v[1].c_str(), (int)l.size(), (int)s.count( "e" ) );
    std::vector<std::string> w( s.begin(), s.end() ); printf( "%d\n", (int)w.size() );
    int raw[] = { 3, 1, 2 }; std::set<int, std::greater<int> > g( raw, raw + 3 ); printf( "%d\n", *g.begin() );
    std::multiset<int> ms( raw, raw + 3 ); printf( "%d\n", (int)ms.size() );
    std::vector<int>::reverse_iterator r; std::vector<int> n( raw, raw + 3 ); r = std::find( n.rbegin(), n.rend(), 1 ); printf( "%d %d\n", *r, (int)( r.base() - n.begin() ) );
    std::copy( n.rbegin(), n.rend(), raw ); printf( "%d\n", raw[0] );
    std::sort( n.rbegin(), n.rend() ); printf( "%d %d\n", n[0], n[2] );
    std::string t = "banana"; std::replace( t.begin(), t.end(), 'a', 'o' ); printf( "%s\n", t.c_str() );
}
