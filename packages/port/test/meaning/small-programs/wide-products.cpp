// Random numbers and hashes: an unsigned long that is multiplied by a constant again and again has 64 bits.
#include <cstdio>
#include <string>
#include <vector>
using namespace std;
static unsigned long seed = 1;
static int rnd() { seed = seed * 1103515245UL + 12345; return (int)( seed / 65536 % 32768 ); }
class Random { unsigned long s; public: Random( unsigned long seed ) : s( seed ) {} int operator()( int n ) { s = ( s * 1103515245UL + 12345UL ) & 0x7fffffffUL; return (int)( ( s >> 8 ) % n ); } unsigned long state() const { return s; } void set( unsigned long v ) { s = v; } };
static unsigned long hash( const string &t ) { unsigned long h = 5381; for ( size_t i = 0; i < t.size(); i++ ) h = h * 33 + t[i]; return h; }
static unsigned int hash32( const char *t ) { unsigned int h = 0; while ( *t ) h = 31 * h + (unsigned char)*t++; return h; }
static unsigned long fnv( const char *t ) { unsigned long h = 14695981039346656037UL; for ( ; *t; ++t ) { h ^= (unsigned char)*t; h *= 1099511628211UL; } return h; }
struct Big { unsigned long v; }; 
void run() {
    for ( int i = 0; i < 4; i++ ) printf( "%d ", rnd() ); printf( "%lu\n", seed );
    Random r( 42 ); int n[3] = { 0, 0, 0 }; for ( int i = 0; i < 30; i++ ) n[r( 3 )]++; printf( "%d %d %d %lu\n", n[0], n[1], n[2], r.state() );
    r.set( 7 ); unsigned long a = r.state() + 1; if ( a > r.state() ) printf( "%lu %d\n", a, r( 100 ) );
    printf( "%lu %lu %u %d\n", hash( "hello" ), hash( "a long text with many characters" ) % 7 < 7 ? 1UL : 0UL, hash32( "hello, world" ), fnv( "abc" ) != 0 );
    vector<unsigned long> table( 7, 0 ); table[hash( "x" ) % 7]++; printf( "%d\n", (int)( hash( "key" ) % table.size() ) );
    Big b; b.v = 1; for ( int i = 0; i < 5; i++ ) b.v = b.v * 10; printf( "%lu\n", b.v );
}
