// Cases that fall through into long ones.
#include <stdio.h>
static int fall( int n ) {
    int r = 0;
    switch ( n ) {
    case 3:
        r += 3;
        // fall through
    case 2: {
        int k = 2;
        r += k;
        r *= 2;
    }
    case 1:
        r += 1;
        if ( r > 6 ) { r -= 2; break; }
        r++;
    default:
        r += 100;
        break;
    case 7: r = 1;
    case 8: r = -n;
    }
    return r;
}
/* The lookup of a hash with its tail in a switch, as Jenkins wrote it. */
static unsigned tail( const unsigned char *k, int length ) {
    unsigned a = 1, b = 2, c = length;
    switch ( length ) {
    case 11: c += (unsigned)k[10] << 24;
    case 10: c += (unsigned)k[9] << 16;
    case 9: c += (unsigned)k[8] << 8;
    case 8: b += (unsigned)k[7] << 24;
    case 7: b += (unsigned)k[6] << 16;
    case 6: b += (unsigned)k[5] << 8;
    case 5: b += k[4];
    case 4: a += (unsigned)k[3] << 24;
    case 3: a += (unsigned)k[2] << 16;
    case 2: a += (unsigned)k[1] << 8;
    case 1: a += k[0];
    }
    return a ^ b ^ c;
}
void run() {
    for ( int i = 0; i < 10; i++ ) printf( "%d ", fall( i ) );
    unsigned char k[] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 };
    for ( int i = 0; i < 12; i++ ) printf( "%x ", tail( k, i ) );
    printf( "\n" );
}
