// Hashes, checksums and random numbers of 64 bits in an unsigned long, in variables, members, arrays, parameters and results.
#include <stdio.h>
#include <string.h>
static unsigned long fnv( const char *s ) { unsigned long h = 14695981039346656037UL; while ( *s ) { h ^= (unsigned char)*s++; h *= 1099511628211UL; } return h; }
static unsigned long fnvOf( const unsigned char *s, int n ) { unsigned long h = 0xcbf29ce484222325UL; for ( int i = 0; i < n; i++ ) h = ( h ^ s[i] ) * 0x100000001b3UL; return h; }
static unsigned long state = 88172645463325252UL;
static unsigned long xorshift() { state ^= state << 13; state ^= state >> 7; state ^= state << 17; return state; }
static unsigned long scrambled( unsigned long x ) { x ^= x << 13; x ^= x >> 7; x ^= x << 17; return x; }
static unsigned long seed = 1;
static unsigned int lcg() { seed = seed * 6364136223846793005UL + 1442695040888963407UL; return (unsigned int)( seed >> 33 ); }
struct Splits {
    unsigned long s;
    Splits( unsigned long n ) : s( n ) {}
    unsigned long next()
    {
        s += 0x9e3779b97f4a7c15UL;
        unsigned long z = s;
        z = ( z ^ ( z >> 30 ) ) * 0xbf58476d1ce4e5b9UL;
        z = ( z ^ ( z >> 27 ) ) * 0x94d049bb133111ebUL;
        return z ^ ( z >> 31 );
    }
};
static unsigned long turned( unsigned long x, int k ) { return ( x << k ) | ( x >> ( 64 - k ) ); }
static unsigned long mixed( unsigned long a, unsigned long b ) { a *= b; a ^= a >> 32; return turned( a, 5 ) + b; }
static unsigned long crc64( const char *s )
{
    unsigned long c = ~0UL;
    while ( *s ) {
        c ^= (unsigned char)*s++;
        for ( int i = 0; i < 8; i++ ) c = c & 1 ? ( c >> 1 ) ^ 0xC96C5795D7870F42UL : c >> 1;
    }
    return ~c;
}
static const unsigned long ROUNDS[3] = { 0x428a2f98d728ae22UL, 0x7137449123ef65cdUL, 0xb5c0fbcfec4d3b2fUL };
struct Twin {
    unsigned long half[2];
    Twin() { half[0] = 0x0123456789abcdefUL; half[1] = 42; }
    unsigned long next()
    {
        unsigned long a = half[0], b = half[1], sum = a + b;
        b ^= a;
        half[0] = turned( a, 55 ) ^ b ^ ( b << 14 );
        half[1] = turned( b, 36 );
        return sum;
    }
};
static unsigned long joined( const Splits &s ) { return s.s ^ ROUNDS[1]; }
static int bucket( const char *key, int n ) { return (int)( fnv( key ) % n ); }
void run()
{
    printf( "%lu %lx\n", fnv( "hello" ), fnvOf( (const unsigned char *)"hello", 5 ) );
    for ( int i = 0; i < 4; i++ ) printf( "%lu ", xorshift() );
    printf( "%lu %d\n", scrambled( 77 ), bucket( "key", 31 ) );
    for ( int i = 0; i < 4; i++ ) printf( "%u ", lcg() );
    Splits r( 42 );
    for ( int i = 0; i < 3; i++ ) printf( "%lu ", r.next() );
    printf( "%lx\n", joined( r ) );
    printf( "%lu %lx %lu\n", mixed( 123456789012345UL, 987654321098765UL ), crc64( "123456789" ), xorshift() % 100 );
    Twin t;
    for ( int i = 0; i < 5; i++ ) printf( "%016lx ", t.next() );
    unsigned long all = 0;
    for ( int i = 0; i < 3; i++ ) all = turned( all, 7 ) ^ ROUNDS[i];
    printf( "\n%lu %d %d\n", all, all > ROUNDS[0], (int)( sizeof( ROUNDS ) / sizeof( ROUNDS[0] ) ) );
    unsigned long low = all & 0xffffffffUL;
    unsigned int high = (unsigned int)( all >> 32 );
    printf( "%lu %u %.3f\n", low, high, (double)( all >> 11 ) / 9007199254740992.0 );
}
