// Generators of numbers: linear congruential with 32 and 64 bits, xorshift, Mersenne twister; what overflows has to wrap.
#include <stdio.h>
#include <qglobal.h>

static unsigned int seed = 12345;
static unsigned int lcg() { seed = seed * 1103515245 + 12345; return ( seed / 65536 ) % 32768; }

static Q_ULLONG wide = 42;
static unsigned int knuth() { wide = wide * Q_ULLONG( 6364136223846793005ULL ) + 1442695040888963407ULL; return wide >> 33; }

static unsigned int xorshift( unsigned int &s ) { s ^= s << 13; s ^= s >> 17; s ^= s << 5; return s; }

class Twister {
public:
    Twister( unsigned int s ) : at( 624 )
    {
        mt[0] = s;
        for ( int i = 1; i < 624; i++ ) mt[i] = 1812433253U * ( mt[i - 1] ^ ( mt[i - 1] >> 30 ) ) + i;
    }
    unsigned int next()
    {
        if ( at == 624 ) twist();
        unsigned int y = mt[at++];
        y ^= y >> 11;
        y ^= ( y << 7 ) & 0x9d2c5680U;
        y ^= ( y << 15 ) & 0xefc60000U;
        return y ^ ( y >> 18 );
    }
    double real() { return next() * ( 1.0 / 4294967296.0 ); }

private:
    void twist()
    {
        for ( int i = 0; i < 624; i++ ) {
            unsigned int y = ( mt[i] & 0x80000000U ) | ( mt[( i + 1 ) % 624] & 0x7fffffffU );
            mt[i] = mt[( i + 397 ) % 624] ^ ( y >> 1 ) ^ ( y & 1 ? 0x9908b0dfU : 0 );
        }
        at = 0;
    }
    unsigned int mt[624];
    int at;
};

static unsigned char small = 7;
static int tiny() { small = small * 13 + 5; return small; }
static short narrow = 30000;

void run()
{
    for ( int i = 0; i < 5; i++ ) printf( "%u ", lcg() );
    for ( int i = 0; i < 5; i++ ) printf( "%u ", knuth() );
    unsigned int s = 2463534242u;
    for ( int i = 0; i < 4; i++ ) printf( "%u ", xorshift( s ) );
    printf( "\n" );
    Twister t( 5489 );
    unsigned int first = t.next();
    for ( int i = 0; i < 998; i++ ) t.next();
    unsigned int last = t.next();
    printf( "%u %u %.6f\n", first, last, t.real() );
    for ( int i = 0; i < 6; i++ ) printf( "%d ", tiny() );
    for ( int i = 0; i < 3; i++ ) { narrow += 1500; printf( "%d ", narrow ); }
    int buckets[4] = { 0, 0, 0, 0 };
    for ( int i = 0; i < 400; i++ ) buckets[t.next() & 3]++;
    printf( "\n%d\n", buckets[0] + buckets[1] + buckets[2] + buckets[3] );
}
