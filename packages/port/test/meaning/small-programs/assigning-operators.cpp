// Operators that assign, and && and || of a class.
#include <stdio.h>
#include <string.h>
class Bits {
    unsigned w;
public:
    Bits( unsigned v = 0 ) : w( v ) {}
    Bits &operator<<=( int n ) { w <<= n; return *this; }
    Bits &operator>>=( int n ) { w >>= n; return *this; }
    Bits &operator^=( const Bits &o ) { w ^= o.w; return *this; }
    Bits &operator%=( unsigned n ) { w %= n; return *this; }
    Bits operator^( const Bits &o ) const { Bits r( *this ); return r ^= o; }
    bool operator&&( const Bits &o ) const { return w != 0 && o.w != 0; }
    bool operator||( const Bits &o ) const { return ( w | o.w ) != 0; }
    unsigned value() const { return w; }
};
void run() {
    Bits a( 5 ), b( 12 );
    a <<= 3; printf( "%u\n", a.value() );
    a >>= 1; a ^= b; printf( "%u\n", a.value() );
    a %= 7;
    printf( "%u %d %d\n", a.value(), a && Bits(), a || Bits() );
    if ( a && b ) printf( "both\n" );
    if ( !( a && Bits() ) || ( Bits() || Bits() ) ) printf( "not both\n" );
    while ( a && b ) a >>= 1;
    Bits c = a ^ b;
    printf( "%u\n", c.value() );
}
