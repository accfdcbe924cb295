#include <stdio.h>
#include <map>
#include <string>
#include <utility>
using namespace std;
void run()
{
    map<int, string> m;
    m.insert( make_pair( 1, "one" ) );
    m.insert( pair<int, string>( 2, "two" ) );
    m.insert( map<int, string>::value_type( 3, "three" ) );
    pair<map<int, string>::iterator, bool> r = m.insert( make_pair( 1, "uno" ) );
    printf( "%d %s\n", r.second, r.first->second.c_str() );
    multimap<string, int> mm;
    mm.insert( make_pair( "a", 1 ) );
    mm.insert( make_pair( string( "a" ), 2 ) );
    mm.insert( pair<const string, int>( "b", 3 ) );
    for ( multimap<string, int>::iterator i = mm.begin(); i != mm.end(); ++i ) printf( "%s %d\n", i->first.c_str(), i->second );
    pair<string, double> p = make_pair( "x", 1 );
    printf( "%s %g\n", p.first.c_str(), p.second );
    pair<int, double> q = make_pair( 1.75, 2 );
    printf( "%d %g\n", q.first, q.second );
    pair<double, int> d( 2.5, 3 );
    q = d;
    printf( "%d %g\n", q.first, q.second );
    map<int, double> n;
    n.insert( d );
    n.insert( make_pair( 'a', 1 ) );
    for ( map<int, double>::iterator i = n.begin(); i != n.end(); ++i ) printf( "%d %g\n", i->first, i->second );
    map<string, pair<int, string> > deep;
    deep.insert( make_pair( "k", make_pair( 1, "v" ) ) );
    deep["l"] = make_pair( 2, "w" );
    printf( "%s %s\n", deep["k"].second.c_str(), deep["l"].second.c_str() );
}
