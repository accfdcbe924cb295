// Containers that hold a key more than once, and bounds in sorted ones.
#include <map>
#include <set>
#include <string>
#include <iostream>
using namespace std;
void run()
{
    multimap<string, int> m;
    m.insert( make_pair( string( "b" ), 1 ) );
    m.insert( make_pair( string( "a" ), 2 ) );
    m.insert( pair<const string, int>( "b", 3 ) );
    m.insert( pair<string, int>( "c", 4 ) );
    for ( multimap<string, int>::iterator it = m.begin(); it != m.end(); ++it ) cout << it->first << "=" << it->second << " ";
    cout << endl << m.count( "b" ) << m.size() << endl;
    pair<multimap<string, int>::iterator, multimap<string, int>::iterator> range = m.equal_range( "b" );
    for ( multimap<string, int>::iterator it = range.first; it != range.second; it++ ) cout << (*it).second << ",";
    cout << endl;
    multimap<string, int>::iterator f = m.find( "b" );
    if ( f != m.end() ) { f->second = 9; m.erase( f ); }
    for ( multimap<string, int>::const_iterator it = m.lower_bound( "b" ); it != m.upper_bound( "c" ); ++it ) cout << it->first << it->second;
    cout << endl;
    cout << m.erase( "b" ) << m.size() << m.empty() << endl;
    map<int, string> n;
    pair<map<int, string>::iterator, bool> r = n.insert( make_pair( 1, string( "one" ) ) );
    cout << r.second << r.first->second;
    cout << n.insert( make_pair( 1, string( "uno" ) ) ).second << n[1] << endl;
    n[5] = "five"; n[9] = "nine";
    map<int, string>::iterator lo = n.lower_bound( 4 );
    cout << lo->first << lo->second << n.upper_bound( 5 )->second << n.erase( 5 ) << n.erase( 6 ) << endl;
    for ( map<int, string>::reverse_iterator ri = n.rbegin(); ri != n.rend(); ++ri ) cout << ri->first;
    cout << endl;
    set<int> s;
    s.insert( 4 ); s.insert( 2 );
    cout << s.insert( 4 ).second << s.size() << *s.begin() << *s.rbegin() << *s.lower_bound( 3 ) << endl;
    multiset<int> ms;
    ms.insert( 3 ); ms.insert( 1 ); ms.insert( 3 );
    cout << ms.count( 3 ) << *ms.begin() << endl;
    ms.erase( ms.find( 3 ) );
    cout << ms.size() << endl;
}
