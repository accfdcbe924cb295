// Texts and containers that are exchanged.
#include <stdio.h>
#include <string>
#include <vector>
#include <list>
#include <algorithm>
using namespace std;
struct W { string name; void take( string &o ) { name.swap( o ); } };
void run() {
  string s1( "one" ), s2 = "two"; s1.swap( s2 ); printf( "%s %s\n", s1.c_str(), s2.c_str() );
  string a( "Man" ), b = "Beast"; a.swap( b ); printf( "%s %s\n", a.c_str(), b.c_str() ); printf( "%s %s\n", a.c_str(), b.c_str() );
  W w; w.name = "x"; w.take( a ); printf( "%s %s\n", w.name.c_str(), a.c_str() ); string l[2] = { "p", "q" }; l[0].swap( l[1] ); printf( "%s %s\n", l[0].c_str(), l[1].c_str() );
  vector<int> v( 2, 7 ), u; v.swap( u ); printf( "%d %d\n", (int) v.size(), (int) u.size() ); list<string> x, y; x.push_back( "z" ); x.swap( y ); printf( "%d %d\n", (int) x.size(), (int) y.size() ); int i = 1, j = 2; swap( i, j ); printf( "%d %d\n", i, j ); iter_swap( u.begin(), u.begin() + 1 ); W w2; w2.name = "two"; swap( w, w2 ); printf( "%s %s\n", w.name.c_str(), w2.name.c_str() ); }
