// An unsigned long from 2^63 on that a conditional gives.
#include <stdio.h>
static unsigned long given( int n ) { return n < 0 ? (unsigned long)n : 5UL; }
void run()
{
    signed char c = -128;
    bool yes = true;
    printf( "%lu\n", ( c > c ? 1UL : (unsigned long)( c | c ) ) );
    unsigned long a = yes ? (unsigned long)c : 1UL, b = yes ? 7UL : (unsigned long)c;
    printf( "%lu %lu %d %d\n", a, b, a > b, a == (unsigned long)-128 );
    printf( "%lu %d\n", ( yes ? a : b ) + 130, ( yes ? a : b ) > 3UL );
    printf( "%lu %d\n", given( -1 ), given( -5 ) > given( 5 ) );
    double d = yes ? a : b;
    printf( "%g\n", d );
    printf( "%lu\n", ( yes ? c : 1UL ) );
}
