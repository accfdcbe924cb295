// Algorithms with objects that are called, ranges, and iterators that walk backwards.
#include <algorithm>
#include <vector>
#include <list>
#include <deque>
#include <map>
#include <string>
#include <iostream>
#include <sstream>
#include <iterator>
#include <numeric>
using namespace std;
struct Entry { int rank; string name; Entry( int r = 0, const string &n = "" ) : rank( r ), name( n ) {} 
  bool operator<( const Entry &o ) const { return rank < o.rank; } bool operator==( const Entry &o ) const { return rank == o.rank; } };
struct HasName { string n; HasName( const string &s ) : n( s ) {} bool operator()( const Entry &e ) const { return e.name == n; } };
struct ByName { bool operator()( const Entry &a, const Entry &b ) const { return a.name < b.name; } };
class Sum { public: int total; Sum() : total( 0 ) {} void operator()( int n ) { total += n; } };
static double half( double d ) { return d / 2; }
static int add( int a, const Entry &e ) { return a + e.rank; }
static bool sameTens( int a, int b ) { return a / 10 == b / 10; }
static void print( const vector<int> &v ) { for ( vector<int>::const_iterator i = v.begin(); i != v.end(); ++i ) cout << *i << " "; cout << endl; }
void run()
{
    vector<Entry> v;
    v.push_back( Entry( 3, "c" ) ); v.push_back( Entry( 1, "z" ) ); v.push_back( Entry( 2, "a" ) );
    sort( v.begin(), v.end() );
    cout << v[0].name << v[2].name << endl;
    sort( v.begin(), v.end(), ByName() );
    cout << v[0].name << v[2].name << endl;
    vector<Entry>::iterator it = find_if( v.begin(), v.end(), HasName( "c" ) );
    cout << ( it == v.end() ? -1 : it->rank ) << endl;
    it->rank = 30;
    cout << v[1].rank << accumulate( v.begin(), v.end(), 0, add ) << endl;
    cout << ( find( v.begin(), v.end(), Entry( 2 ) ) - v.begin() ) << max_element( v.begin(), v.end() )->name << endl;
    Entry copy = *it; copy.rank = 5; cout << it->rank << endl;
    Entry x = v[0]; v[0] = v[2]; v[2] = x; vector<int> e1, e2( 1, 4 ); swap( e1, e2 ); cout << e1.size() << e2.size();
    cout << v[0].name << v[2].name << endl;
    vector<double> d( 3, 5.0 );
    transform( d.begin(), d.end(), d.begin(), half );
    cout << d[0] << endl;
    int raw[] = { 11, 12, 21, 29, 30 };
    vector<int> n( raw, raw + 5 );
    n.erase( unique( n.begin(), n.end(), sameTens ), n.end() );
    print( n );
    n.insert( n.begin() + 1, raw, raw + 2 );
    print( n );
    n.assign( raw, raw + 3 );
    n.insert( n.end(), 99 );
    print( n );
    for ( vector<int>::reverse_iterator r = n.rbegin(); r != n.rend(); ++r ) cout << *r << " ";
    cout << endl;
    vector<int> other( 2, 7 );
    other.swap( n );
    print( n ); print( other );
    list<int> l( raw, raw + 5 );
    l.reverse(); l.push_front( 12 ); l.sort(); l.unique();
    cout << l.size() << *l.begin() << l.back() << distance( l.begin(), l.end() ) << endl;
    list<int>::iterator li = l.begin();
    while ( li != l.end() ) if ( *li % 2 ) li = l.erase( li ); else ++li;
    for ( li = l.begin(); li != l.end(); li++ ) { *li += 1; cout << *li << ","; }
    cout << endl;
    deque<int> q; q.push_back( 4 ); q.push_front( 2 ); q.push_back( 9 );
    cout << count( q.begin(), q.end(), 4 ) << q[1] << *find( q.begin(), q.end(), 9 ) << endl;
    map<string, vector<int> > groups;
    groups["x"].push_back( 1 ); groups["x"].push_back( 2 ); groups["y"].push_back( 5 );
    for ( map<string, vector<int> >::iterator g = groups.begin(); g != groups.end(); ++g ) cout << g->first << g->second.size() << accumulate( g->second.begin(), g->second.end(), 0 );
    cout << endl;
    stringstream ss; ss << 12 << " word " << 3.5;
    int a; string w; double f; ss >> a >> w >> f;
    cout << a << w << f << ss.eof() << endl;
    istringstream lines( "one\ntwo\n\nfour" ); string line;
    while ( getline( lines, line ) ) cout << "[" << line << "]";
    cout << endl;
    vector<Entry *> ptrs; for ( unsigned i = 0; i < v.size(); i++ ) ptrs.push_back( &v[i] );
    cout << ( find( ptrs.begin(), ptrs.end(), &v[1] ) - ptrs.begin() ) << endl;
    Sum s = for_each( n.begin(), n.end(), Sum() );
    Sum kept; for_each( n.begin(), n.end(), kept );
    cout << s.total << kept.total << endl;
    char text[] = "hello"; 
    cout << binary_search( raw, raw + 5, 29 ) << ( lower_bound( raw, raw + 5, 22 ) - raw ) << equal( raw, raw + 5, raw ) << endl;
    int table[2][3] = { { 3, 1, 2 }, { 9, 8, 7 } };
    sort( table[1], table[1] + 3 );
    cout << table[1][0] << table[0][0] << text << endl;
}
