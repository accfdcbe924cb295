// Elements of containers that a computed key finds.
#include <stdio.h>
#include <map>
#include <string>
#include <vector>
struct Key { int k; explicit Key( int n ) : k( n ) {} bool operator<( const Key &o ) const { return k < o.k; } };
static int calls = 0;
static int next() { return ++calls; }
static std::string name( int i ) { return i ? "one" : "zero"; }
void run() {
    std::map<Key, int> m;
    int x = 4;
    m[Key( 1 )] += x; m[Key( 1 )] += 2; m[Key( 2 )]++; ++m[Key( 2 )];
    printf( "%d %d\n", m[Key( 1 )], m[Key( 2 )] );
    std::map<std::string, int> c; c[name( 1 )]++; c[name( 0 )] -= 3; c[name( 1 )] *= 7; std::string s = "a"; c[s + "b"]++; c[s + "b"] += 2;
    int old = c[name( 1 )]++;
    printf( "%d %d %d %d\n", c["one"], c["zero"], c["ab"], old );
    std::vector<int> v( 5 ); v[next()] += 3; v[next()]++; v[next() % 5] |= 12;
    printf( "%d %d %d %d %d\n", v[1], v[2], v[3], v[4], calls );
    std::map<int, std::string> t; t[next()] += "x"; t[5] += 'y'; printf( "%s %d\n", t[5].c_str(), calls );
}
