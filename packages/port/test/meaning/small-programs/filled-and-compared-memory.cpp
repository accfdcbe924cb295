// memset() to other bytes than 0, and memcmp() of integers.
#include <stdio.h>
#include <string.h>
struct Grid {
    enum { W = 4, H = 2 };
    char cell[H][W]; short near[H][W]; bool seen[W];
    Grid() { memset( cell, '.', sizeof( cell ) ); memset( near, -1, sizeof near ); memset( seen, true, sizeof( seen ) ); }
    bool operator==( const Grid &o ) const { return memcmp( near, o.near, sizeof( near ) ) == 0; }
};
static int sign( int n ) { return n < 0 ? -1 : n > 0; }
void run()
{
    Grid g, h; g.cell[1][2] = '#'; g.near[0][1] = 7;
    for ( int y = 0; y < Grid::H; y++ ) for ( int x = 0; x < Grid::W; x++ ) printf( "%c%d%d ", g.cell[y][x], g.near[y][x], g.seen[x] );
    printf( "%d", g == h ); h.near[0][1] = 7; printf( "%d\n", g == h );
    int table[8]; memset( table, 0xff, sizeof table ); printf( "%d %d ", table[0], table[7] );
    unsigned short u[3]; memset( u, -1, sizeof( u ) ); printf( "%d ", u[2] );
    unsigned bits[2][2]; memset( bits, 255, sizeof bits ); printf( "%u\n", bits[1][1] );
    int a[3] = { 1, 256, 3 }, b[3] = { 1, 2, 3 }; printf( "%d %d ", sign( memcmp( a, b, sizeof a ) ), sign( memcmp( b, a, sizeof( b ) ) ) );
    b[1] = 256; printf( "%d ", memcmp( a, b, sizeof a ) ); a[2] = -1; printf( "%d\n", sign( memcmp( a, b, sizeof a ) ) );
}
