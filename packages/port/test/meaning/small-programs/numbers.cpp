// Numbers of all widths: roots, primes, fractions, fixed point, conversions, shifts, gcd, big numbers in arrays of digits.
#include <stdio.h>
#include <stdlib.h>
#include <math.h>
#include <string.h>
#include <qglobal.h>

static unsigned int squareRoot( unsigned int n )
{
    unsigned int root = 0, bit = 1u << 30;
    while ( bit > n ) bit >>= 2;
    for ( ; bit; bit >>= 2 )
        if ( n >= root + bit ) { n -= root + bit; root = ( root >> 1 ) + bit; } else root >>= 1;
    return root;
}

static long gcd( long a, long b ) { return b == 0 ? a : gcd( b, a % b ); }
template<class T> const T &biggest( const T &a, const T &b ) { return a < b ? b : a; }

class Fraction {
public:
    Fraction( int n = 0, int d = 1 ) : n( n ), d( d ) { int g = gcd( abs( n ), abs( d ) ); if ( g > 1 ) { this->n /= g; this->d /= g; } if ( this->d < 0 ) { this->n = -this->n; this->d = -this->d; } }
    Fraction operator+( const Fraction &o ) const { return Fraction( n * o.d + o.n * d, d * o.d ); }
    Fraction operator*( const Fraction &o ) const { return Fraction( n * o.n, d * o.d ); }
    Fraction operator/( const Fraction &o ) const { return Fraction( n * o.d, d * o.n ); }
    Fraction &operator-=( const Fraction &o ) { return *this = *this + Fraction( -o.n, o.d ); }
    bool operator==( const Fraction &o ) const { return n == o.n && d == o.d; }
    operator double() const { return (double)n / d; }
    int n, d;
};

class Big {
public:
    Big( unsigned int v = 0 ) : count( 0 ) { do digits[count++] = v % 10; while ( v /= 10 ); }
    void multiply( int by )
    {
        int carry = 0;
        for ( int i = 0; i < count; i++ ) { carry += digits[i] * by; digits[i] = carry % 10; carry /= 10; }
        while ( carry ) { digits[count++] = carry % 10; carry /= 10; }
    }
    void print() const { for ( int i = count - 1; i >= 0; i-- ) putchar( '0' + digits[i] ); putchar( '\n' ); }

private:
    signed char digits[200];
    int count;
};

static int sieve( int n )
{
    char *composite = new char[n + 1];
    memset( composite, 0, n + 1 );
    int found = 0;
    for ( int i = 2; i <= n; i++ ) {
        if ( composite[i] ) continue;
        found++;
        for ( int k = i * 2; k <= n; k += i ) composite[k] = 1;
    }
    delete [] composite;
    return found;
}

static Q_LLONG powmod( Q_LLONG b, unsigned int e, Q_LLONG m ) { Q_LLONG r = 1; for ( b %= m; e; e >>= 1, b = b * b % m ) if ( e & 1 ) r = r * b % m; return r; }

void run()
{
    printf( "%u %u %u %d\n", squareRoot( 0 ), squareRoot( 4294967295u ), squareRoot( 144 ), sieve( 1000 ) );
    printf( "%ld %ld %ld\n", gcd( 84, 36 ), gcd( 4000000000u, 1000000u ), gcd( 123456789L, 987654321L ) );
    Fraction f = Fraction( 1, 2 ) + Fraction( 1, 3 );
    f -= Fraction( 1, 6 );
    printf( "%d/%d %g %d %d/%d\n", f.n, f.d, (double)( f * Fraction( 3 ) ), f == Fraction( -2, -3 ), ( f / Fraction( 4, -1 ) ).n, ( f / Fraction( 4, -1 ) ).d );
    Big big( 1 );
    for ( int i = 2; i <= 40; i++ ) big.multiply( i );
    big.print();
    int fixed = (int)( 3.75 * 65536 ), product = (int)( ( (Q_LLONG)fixed * fixed ) >> 16 );
    printf( "%d.%04d %d\n", product >> 16, ( ( product & 0xffff ) * 10000 ) >> 16, biggest( 3, 7 ) );
    printf( "%lld %lld\n", powmod( 3, 1000000, 1000000007 ), (Q_LLONG)1 << 40 );
    int i = 300;
    signed char sc = i;
    unsigned char uc = -1;
    short s = 40000;
    unsigned short us = 65535;
    us += 2;
    unsigned int u = 0;
    u--;
    printf( "%d %d %d %d %u %d %d\n", sc, uc, s, us, u, u > 0, -1 > 0u );
    printf( "%d %d %d %d\n", (int)3.99, (int)-3.99, (unsigned char)3.7, (int)floor( -3.5 ) );
    printf( "%d %d %d %u\n", -17 >> 2, -17 / 4, 1 << 31 >> 31, 0x80000000u >> 31 );
    char c = 'z';
    c += 10;
    printf( "%d %d %c %d\n", c, c < 0, 'a' + 2, sizeof( int ) == 4 );
    double third = 1.0 / 3;
    float single = 1.0f / 3;
    printf( "%.10f %.10f %d %d\n", third, single, third == single, (float)third == single );
    unsigned int flags = 0;
    flags |= 1 << 3 | 1 << 5;
    flags &= ~( 1u << 3 );
    printf( "%u %d %u\n", flags, !( flags & 8 ), ~flags );

    // What is no number is true.
    double none = sqrt( -1.0 );
    bool is = none;
    printf( "%d %d %d\n", none ? 1 : 0, !none, is && none );
    printf( "%.6f %.6f %.6f %.6f %.6f\n", asin( 0.5 ), acos( 0.5 ), sinh( 1.0 ), cosh( 1.0 ), tanh( 0.5 ) );
    printf( "%.3f %.3f %.3f\n", hypot( 3.0, 4.0 ), ldexp( 0.75, 3 + 1 ), ldexp( 1.0 + 2.0, -1 ) );

    // Several characters are an int.
    unsigned riff = 'RIFF';
    int tag = 'ab';
    switch ( tag ) { case 'ab': printf( "ab " ); break; default: printf( "none " ); }
    printf( "%x %d %d %d %c\n", riff, '\xff\xfe', (int)sizeof( 'ab' ), riff == ( 'R' << 24 | 'I' << 16 | 'FF' ), tag & 0xff );
    // A bool is a number where it is computed with.
    bool all = true, some[2] = { true, false };
    all &= 2;
    some[0] &= 6;
    some[1] |= 6;
    printf( "%d %d %d ", all, some[0], some[1] );
    all = true;
    all &= tag;
    all ^= 3;
    printf( "%d %d\n", all, some[1] & 2 );
}
