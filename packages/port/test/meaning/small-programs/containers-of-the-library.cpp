// Containers of the C++ library, sorted and reversed; sets, pairs, stacks and queues with two ends.
#include <iostream>
#include <algorithm>
#include <set>
#include <deque>
#include <stack>
#include <list>
#include <vector>
#include <map>
#include <string>
#include <utility>
using namespace std;
struct Item { int rank; string name; Item( int r = 0, const string &n = "" ) : rank( r ), name( n ) {} bool operator<( const Item &o ) const { return rank < o.rank; } };
static bool byName( const Item &a, const Item &b ) { return a.name < b.name; }
struct Desc { bool operator()( int a, int b ) const { return a > b; } };
void run()
{
    vector<Item> v;
    v.push_back( Item( 3, "cherry" ) ); v.push_back( Item( 1, "banana" ) ); v.push_back( Item( 2, "apple" ) );
    Item first = v[0];
    sort( v.begin(), v.end() );
    for ( size_t i = 0; i < v.size(); i++ ) cout << v[i].rank << v[i].name << " ";
    sort( v.begin(), v.end(), byName );
    for ( vector<Item>::iterator it = v.begin(); it != v.end(); ++it ) cout << it->name << " ";
    reverse( v.begin(), v.end() );
    v.front().rank = 77;
    cout << v[0].rank << " " << first.rank << endl;
    vector<int> n;
    for ( int i = 0; i < 10; i++ ) n.push_back( ( i * 7 ) % 10 );
    sort( n.begin() + 2, n.end() - 1 );
    for ( size_t i = 0; i < n.size(); i++ ) cout << n[i];
    cout << endl;
    set<string> words;
    words.insert( "pear" ); words.insert( "fig" ); words.insert( "pear" );
    cout << words.size() << words.count( "fig" ) << words.count( "nut" ) << " ";
    for ( set<string>::const_iterator it = words.begin(); it != words.end(); ++it ) cout << *it << it->size() << " ";
    words.erase( "fig" );
    if ( words.find( "fig" ) == words.end() ) cout << "gone";
    cout << endl;
    set<int, Desc> down;
    for ( int i = 0; i < 5; i++ ) down.insert( i * i );
    for ( set<int, Desc>::iterator it = down.begin(); it != down.end(); it++ ) cout << *it << " ";
    cout << endl;
    deque<int> d;
    d.push_back( 2 ); d.push_front( 1 ); d.push_back( 3 ); d[1] = 20;
    deque<int> e = d; e.pop_front();
    cout << d[0] << d[1] << d.back() << d.size() << e.size() << e.front() << endl;
    stack<string> s;
    s.push( "a" ); s.push( "b" ); s.top() += "!";
    while ( !s.empty() ) { cout << s.top(); s.pop(); }
    cout << endl;
    pair<int, string> p( 1, "one" ), q = make_pair( 2, string( "two" ) );
    p.second += "s"; pair<int, string> r = p; r.first = 9;
    cout << p.first << p.second << ( p < q ) << r.first << endl;
    map<int, pair<string, int> > m;
    m[3] = make_pair( string( "x" ), 4 );
    m[3].second += 5;
    m.insert( make_pair( 4, make_pair( string( "y" ), 1 ) ) );
    m.insert( make_pair( 3, make_pair( string( "z" ), 1 ) ) );
    for ( map<int, pair<string, int> >::iterator it = m.begin(); it != m.end(); ++it ) cout << it->first << it->second.first << it->second.second << ";";
    cout << endl;
    list<int> l;
    l.push_back( 5 ); l.push_back( 1 ); l.push_back( 9 );
    l.sort(); l.reverse();
    for ( list<int>::iterator it = l.begin(); it != l.end(); ++it ) cout << *it << ",";
    cout << endl;
    vector<pair<int, string> > scores;
    scores.push_back( make_pair( 2, string( "b" ) ) ); scores.push_back( make_pair( 1, string( "z" ) ) ); scores.push_back( make_pair( 2, string( "a" ) ) );
    sort( scores.begin(), scores.end() );
    for ( size_t i = 0; i < scores.size(); i++ ) cout << scores[i].first << scores[i].second << " ";
    cout << endl;
}
