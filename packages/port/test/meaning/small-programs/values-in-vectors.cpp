// Values in vectors and maps of the C++ library: copies, references to elements, and texts that are changed in place.
#include <stdio.h>
#include <string>
#include <vector>
#include <map>
#include <iostream>
#include <algorithm>
using namespace std;
struct P { int x, y; vector<int> tags; P() : x( 0 ), y( 0 ) {} P( int a, int b ) : x( a ), y( b ) {} };
class Grid {
public:
    Grid( int w, int h ) : cells( h, vector<int>( w, 0 ) ), width( w ) {}
    int &at( int x, int y ) { return cells[y][x]; }
    const vector<int> &row( int y ) const { return cells[y]; }
    vector<vector<int> > all() const { return cells; }
private:
    vector<vector<int> > cells;
    int width;
};
static void bump( vector<int> v ) { v.push_back( 99 ); v[0] = 42; }
static void bumpRef( vector<int> &v ) { v.push_back( 99 ); v[0] = 42; }
static string shout( string s ) { for ( size_t i = 0; i < s.size(); i++ ) s[i] = toupper( s[i] ); return s; }
void run()
{
    Grid g( 3, 2 );
    g.at( 1, 1 ) = 5; g.at( 2, 0 ) += 7; ++g.at( 1, 1 );
    Grid h = g; h.at( 0, 0 ) = 9;
    vector<vector<int> > copy = g.all(); copy[1][1] = 100;
    cout << g.at( 1, 1 ) << g.row( 0 )[2] << g.at( 0, 0 ) << h.at( 0, 0 ) << copy[1][1] << endl;
    vector<P> ps( 2 );
    ps[0].x = 3; ps.push_back( P( 7, 8 ) );
    P &r = ps[1]; r.y = 44; r.tags.push_back( 1 );
    P c = ps[1]; c.tags.push_back( 2 ); c.y = 0;
    for ( vector<P>::iterator it = ps.begin(); it != ps.end(); ++it ) { it->x++; if ( it->y > 40 ) it->tags.push_back( 3 ); }
    for ( size_t i = 0; i < ps.size(); i++ ) cout << ps[i].x << "," << ps[i].y << "," << ps[i].tags.size() << " ";
    cout << c.tags.size() << endl;
    vector<int> v( 3, 1 ); bump( v ); cout << v.size() << v[0]; bumpRef( v ); cout << v.size() << v[0] << endl;
    map<string, vector<P> > groups;
    groups["a"].push_back( P( 1, 2 ) ); groups["b"]; groups["a"][0].y = 20;
    vector<P> &ga = groups["a"]; ga.push_back( P( 5, 6 ) );
    vector<P> gc = groups["a"]; gc[0].x = 1000;
    for ( map<string, vector<P> >::iterator it = groups.begin(); it != groups.end(); ++it ) { cout << it->first << it->second.size() << " "; }
    cout << groups["a"][0].x << groups["a"][0].y << endl;
    string s = "hello"; string t = shout( s ); s[0] = 'J'; s += '!'; s += 65; t = t + s[1] + "x";
    int digits = 0; string num = "x1y22"; for ( string::size_type i = 0; i < num.length(); ++i ) if ( num[i] >= '0' && num[i] <= '9' ) digits = digits * 10 + ( num[i] - '0' );
    printf( "%s %s %d %d %d\n", s.c_str(), t.c_str(), digits, "abc" == string( "abc" ), string( "b" ) > "a" ? 1 : 0 );
    char buf[16]; sprintf( buf, "%05.1f|%-4s|", 3.14159, "ab" ); string b = buf; b.resize( 4 ); cout << b << b.size() << endl;
    vector<string> parts; string line = "a,b,,c"; size_t from = 0, at;
    while ( ( at = line.find( ',', from ) ) != string::npos ) { parts.push_back( line.substr( from, at - from ) ); from = at + 1; }
    parts.push_back( line.substr( from ) );
    for ( size_t i = 0; i < parts.size(); i++ ) cout << "[" << parts[i] << "]";
    cout << endl;
    for ( vector<string>::iterator it = parts.begin(); it != parts.end(); ) { if ( it->empty() ) it = parts.erase( it ); else ++it; }
    cout << parts.size() << parts.back() << endl;
    unsigned int hash = 5381; for ( size_t i = 0; i < s.size(); i++ ) hash = ( ( hash << 5 ) + hash ) ^ (unsigned char)s[i];
    cout << hash << " " << ( hash >> 3 ) % 1000 << " " << (int)( hash & 0xffff ) << " " << (short)hash << endl;
}
