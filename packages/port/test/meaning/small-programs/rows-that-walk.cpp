// Pointers that walk over a row of an array, and over arrays to which other objects lead.
#include <stdio.h>
static void use( int i ) { printf( "%d ", i ); }
static const int ops[][6] = { { 1, 2, 3, -1 }, { 4, -1 }, { 5, 6, 7, 8, 9, -1 } };
struct Poly { const int *coefs; int n; };
static int c1[] = { 1, 2, 3 };
static int c2[] = { 4, 5 };
static Poly polys[] = { { c1, 3 }, { c2, 2 } };
static int grid[3][4];
static const char *const words[2][3] = { { "a", "b", 0 }, { "c", 0, 0 } };
static int total( const Poly &p ) { int s = 0; const int *c = p.coefs; for ( int i = 0; i < p.n; i++ ) s += *c++; return s; }
void run() {
    for ( int i = 0; i < 3; i++ ) {
        const int *row = ops[i];
        while ( *row != -1 ) use( *row++ );
        printf( "(%d)\n", (int)( row - ops[i] ) );
    }
    for ( int k = 0; k < 2; k++ ) printf( "%d ", total( polys[k] ) );
    for ( Poly *p = polys; p != polys + 2; ++p ) for ( const int *c = p->coefs; c < p->coefs + p->n; c++ ) use( *c );
    for ( int y = 0; y < 3; y++ ) { int *r = grid[y]; for ( int x = 0; x < 4; x++ ) *r++ = y * x; }
    for ( int y = 0; y < 3; y++ ) for ( int x = 0; x < 4; x++ ) use( grid[y][x] );
    printf( "\n" );
    for ( int i = 0; i < 2; i++ ) for ( const char *const *w = words[i]; *w; w++ ) printf( "%s", *w );
    int *rows[2] = { c1, c2 };
    for ( int i = 0; i < 2; i++ ) { int *r = rows[i]; r++; *r = 50; r[-1]++; }
    printf( " %d %d %d\n", c1[0], c1[1], c2[1] );
}
