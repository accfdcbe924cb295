// Pointers to an element of an array, and over arrays of arrays, whose rows lie one behind the other in C++.
#include <stdio.h>
struct Sample { int value; };
static int sum( const int *p, int n )
{
    int s = 0;
    for ( int i = 0; i < n; i++ )
        s += p[i];
    return s;
}
static void fill( int *p, int n )
{
    for ( int i = 0; i < n; i++ )
        p[i] = i * 10;
}
static int take( Sample *p, int n )
{
    int s = 0;
    for ( int i = 0; i < n; i++ ) {
        s += p[i].value;
        p[i].value = 0;
    }
    return s;
}
void run()
{
    int a[6] = { 1, 2, 3, 4, 5, 6 };
    const int *c = &a[1];
    printf( "%d %d\n", c[0], c[2] );
    c = &a[3];
    printf( "%d\n", c[1] );
    int *first = &a[0];
    first[1] = 7;
    printf( "%d %d\n", a[1], sum( &a[1], 2 ) );
    int grid[2][3] = { { 1, 2, 3 }, { 4, 5, 6 } };
    printf( "%d %d %d\n", sum( &grid[0][0], 6 ), sum( &grid[1][0], 3 ), sum( &grid[0][2], 2 ) );
    const int *flat = &grid[0][1];
    printf( "%d\n", flat[3] );
    for ( int r = 0; r < 2; r++ )
        fill( &grid[r][0], 2 );
    printf( "%d %d %d\n", grid[1][0], grid[1][1], grid[1][2] );
    Sample samples[3];
    for ( int i = 0; i < 3; i++ )
        samples[i].value = i + 1;
    Sample *behind = &samples[1];
    behind[1].value = 50;
    printf( "%d\n", take( &samples[1], 2 ) );
    printf( "%d %d\n", samples[0].value, samples[2].value );
    const int *m = a;
    int i = 2;
    *( a + 4 ) = 90;
    *( a + i++ ) += 3;
    printf( "%d %d %d %d %d\n", *( m + 1 ), *( a + i ), *( a + 4 ), a[2], i );
}
