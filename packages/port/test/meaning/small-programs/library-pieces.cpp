// Pieces of the C++ library: iterators that add and write, bound functions, heaps, permutations, sums of other types.
#include <iostream>
#include <string>
#include <vector>
#include <deque>
#include <list>
#include <set>
#include <map>
#include <queue>
#include <algorithm>
#include <functional>
#include <numeric>
#include <iterator>
using namespace std;
struct Job { int prio; string name; Job( int p, const string &n ) : prio( p ), name( n ) {} bool operator<( const Job &o ) const { return prio < o.prio; } };
static bool isOdd( int i ) { return i % 2 != 0; }
static int twice( int i ) { return 2 * i; }
static bool longer( const string &a, const string &b ) { return a.size() < b.size(); }
static int counter = 0;
static int following() { return counter++; }
void run() {
    string text = "abcdefgh"; int i = 1;
    cout << text.substr( i++, 3 ) << endl; cout << i << endl; text.replace( i++, 1, "XY" ); cout << text << i << endl;
    cout << text.substr( following(), 2 ) << endl; cout << counter << endl;
    vector<int> v; for ( int k = 1; k < 8; k++ ) v.push_back( k * k % 11 );
    cout << accumulate( v.begin(), v.end(), 0.0 ) / v.size() << endl;
    double d[] = { 0.5, 0.75, 1.5 };
    cout << accumulate( d, d + 3, 0 ) << " " << accumulate( d, d + 3, 0.0 ) << " " << accumulate( v.begin(), v.end(), 1LL ) << " " << inner_product( d, d + 3, d, 0.0 ) << endl;
    copy( v.begin(), v.end(), ostream_iterator<int>( cout, "," ) ); copy( d, d + 3, ostream_iterator<double>( cout, ";" ) ); cout << endl;
    vector<int> w; transform( v.begin(), v.end(), back_inserter( w ), twice ); copy( v.begin(), v.begin() + 2, back_inserter( w ) ); cout << w.size() << w.back() << endl;
    list<int> l; copy( v.begin(), v.begin() + 3, front_inserter( l ) ); cout << l.front() << l.back() << endl;
    set<int> s; copy( w.begin(), w.end(), inserter( s, s.begin() ) ); cout << s.size() << " " << distance( s.begin(), s.find( 8 ) ) << endl;
    cout << count_if( v.begin(), v.end(), bind2nd( less<int>(), 4 ) ) << count_if( v.begin(), v.end(), bind1st( less<int>(), 4 ) ) << count_if( v.begin(), v.end(), not1( bind2nd( equal_to<int>(), 9 ) ) ) << endl;
    remove_copy_if( v.begin(), v.end(), back_inserter( w ), isOdd ); cout << w.size() << endl;
    transform( v.begin(), v.end(), v.begin(), bind2nd( plus<int>(), 10 ) ); cout << v[0] << accumulate( v.begin(), v.begin() + 3, 1, multiplies<int>() ) << endl;
    int perm[] = { 1, 2, 3 }, n = 0; do n = n * 7 + perm[0] * perm[1]; while ( next_permutation( perm, perm + 3 ) ); cout << n << perm[0] << perm[2] << endl;
    replace( v.begin(), v.end(), 11, 5 ); rotate( v.begin(), v.begin() + 2, v.end() ); cout << v.front() << " " << v.back() << " " << ( adjacent_find( v.begin(), v.end() ) == v.end() ) << endl;
    priority_queue<Job> q; q.push( Job( 2, "b" ) ); q.push( Job( 5, "e" ) ); q.push( Job( 2, "c" ) ); q.push( Job( 9, "z" ) ); q.push( Job( 5, "f" ) ); q.push( Job( 2, "d" ) ); q.push( Job( 5, "g" ) );
    while ( !q.empty() ) { Job j = q.top(); q.pop(); cout << j.name << q.size(); } cout << endl;
    priority_queue<int, vector<int>, greater<int> > small; small.push( 4 ); small.push( 1 ); small.push( 3 ); cout << small.top(); small.pop(); cout << small.top() << small.size() << endl;
    map<string, int> words; const char *in[] = { "the", "fox", "the", "dog", "the" }; vector<string> order;
    for ( int k = 0; k < 5; k++ ) if ( words[in[k]]++ == 0 ) order.push_back( in[k] );
    int before = words["fox"]--; cout << order.size() << words["the"] << before << words["fox"] << endl;
    vector<pair<string, int> > ranking( words.begin(), words.end() ); cout << ranking.size() << ranking[0].first << ranking.back().second << endl;
    cout << *max_element( order.begin(), order.end() ) << *min_element( order.begin(), order.end(), longer ) << *max_element( order.begin(), order.end(), longer ) << endl;
    string rev( text.rbegin(), text.rend() ); cout << rev; for ( string::reverse_iterator r = rev.rbegin(); r != rev.rend(); ++r ) cout << *r; cout << endl;
    set<char> letters; for ( string::iterator c = text.begin(); c != text.end(); ++c ) letters.insert( *c ); cout << string( letters.begin(), letters.end() ) << endl;
    multimap<int, string> mm; mm.insert( make_pair( 3, string( "x" ) ) ); mm.insert( make_pair( 3, string( "y" ) ) ); mm.insert( make_pair( 4, string( "z" ) ) );
    pair<multimap<int, string>::iterator, multimap<int, string>::iterator> r = mm.equal_range( 3 ); cout << distance( r.first, r.second ) << mm.upper_bound( 3 )->second << endl;
    deque<int> dq( 3, 1 ); dq.push_front( 2 ); deque<int> dr( v.begin(), v.end() ); list<string> ls( 2, "q" ); cout << dq.front() << dq.size() << dr.size() << ls.back() << endl;
}
