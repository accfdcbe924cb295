#include <stdio.h>
#include <string.h>
static int drop( int *p, int n, int v )
{
    int *end = p + n;
    int removed = 0;
    for ( int *q = p; q < end; q++ ) {
        if ( *q == v ) {
            memmove( q, q + 1, ( end - q - 1 ) * sizeof( int ) );
            --end; --q; ++removed;
        }
    }
    return removed;
}
static void first( int *p, int n ) { p++; memmove( p, p + 1, ( n - 2 ) * sizeof( *p ) ); }
struct Grid { int rows[3][4]; double *d; int *heap; };
void run()
{
    int a[] = { 1, 2, 2, 3, 2 };
    int r = drop( a, 5, 2 );
    printf( "%d: %d %d\n", r, a[0], a[1] );
    int b[] = { 1, 2, 3, 4 };
    first( b, 4 );
    printf( "%d %d %d %d\n", b[0], b[1], b[2], b[3] );
    Grid g;
    memset( &g, 0, sizeof g );
    for ( int i = 0; i < 4; i++ ) g.rows[1][i] = i + 1;
    memcpy( g.rows[0] + 1, g.rows[1], 2 * sizeof( int ) );
    memmove( &g.rows[1][1], g.rows[1], 3 * sizeof( int ) );
    memcpy( g.rows[2], &g.rows[1][2], sizeof( int ) * 2 );
    for ( int y = 0; y < 3; y++ ) for ( int x = 0; x < 4; x++ ) printf( "%d ", g.rows[y][x] );
    g.heap = new int[5];
    g.d = new double[3];
    for ( int i = 0; i < 5; i++ ) g.heap[i] = i * i;
    memmove( g.heap + 1, g.heap, 4 * sizeof( int ) );
    for ( int i = 0; i < 3; i++ ) g.d[i] = i / 4.0;
    memmove( g.d, g.d + 1, 2 * sizeof( double ) );
    printf( "\n%d %d %d %g %g\n", g.heap[1], g.heap[2], g.heap[4], g.d[0], g.d[2] );
    delete[] g.heap;
    delete[] g.d;
    int k = 4, *w = b;
    while ( k > 1 ) { memcpy( w, b + --k, sizeof( int ) ); w++; }
    printf( "%d %d %d %d\n", b[0], b[1], b[2], b[3] );
    unsigned u = 2;
    int *z = a + u - 1;
    printf( "%d %d\n", *z, *( a + 3 ) );
}
