// Arrays of arrays that are copied as memory.
#include <stdio.h>
#include <string.h>
static const int init[2][3] = { { 1, 2, 3 }, { 4, 5, 6 } };
static const double unit[3][3] = { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } };
static int sum( const int *p, int n ) { int s = 0; for ( int i = 0; i < n; i++ ) s += p[i]; return s; }
class Matrix { public: Matrix() { memcpy( m, unit, sizeof m ); } Matrix( const double o[3][3] ) { memcpy( m, o, sizeof( m ) ); } double m[3][3]; };
void run()
{
    int m[2][3], k[2][3];
    memcpy( m, init, sizeof m );
    memcpy( k, m, sizeof( k ) );
    m[1][1] = 50;
    printf( "%d %d %d\n", m[0][2], m[1][1], k[1][1] );
    printf( "%d\n", sum( &m[0][0], 6 ) );
    Matrix a, b( unit );
    a.m[0][1] = 2;
    printf( "%g %g %g\n", a.m[0][1], b.m[0][1], b.m[2][2] );
    memset( k, 0, sizeof k );
    printf( "%d\n", k[1][2] );
    memcpy( m[1], k[0], sizeof m[1] );
    printf( "%d %d\n", m[1][1], m[0][1] );
}
