#include <stdio.h>
#include <string.h>

// Elements of arrays that move, as in sorted arrays of fixed room.
struct P { int x, y; };
class Arr {
    int keys[8];
    double vals[8];
    P ps[8];
    const char *names[8];
    int n;
public:
    Arr() : n( 0 ) {}
    void insert( int i, int k )
    {
        memmove( keys + i + 1, keys + i, ( n - i ) * sizeof( int ) );
        memmove( &vals[i + 1], &vals[i], ( n - i ) * sizeof( vals[0] ) );
        memmove( ps + i + 1, ps + i, ( n - i ) * sizeof( P ) );
        memmove( &names[i + 1], &names[i], ( n - i ) * sizeof( char * ) );
        keys[i] = k;
        vals[i] = k / 2.0;
        ps[i].x = k; ps[i].y = -k;
        names[i] = k % 2 ? "odd" : "even";
        n++;
    }
    void remove( int i )
    {
        --n;
        memmove( keys + i, keys + i + 1, ( n - i ) * sizeof *keys );
        memmove( &vals[i], &vals[i] + 1, ( n - i ) * sizeof( double ) );
        memmove( &ps[i], &ps[i + 1], ( n - i ) * sizeof ps[0] );
        memmove( names + i, names + i + 1, sizeof( names[0] ) * ( n - i ) );
    }
    void show() { for ( int i = 0; i < n; i++ ) printf( "%d %g %d,%d %s; ", keys[i], vals[i], ps[i].x, ps[i].y, names[i] ); printf( "\n" ); }
    void copyTo( int *out, int from, int count ) const { memcpy( out, keys + from, count * sizeof( int ) ); }
};
static int total( const int *p, int n ) { int s = 0; while ( n-- ) s = s * 3 + *p++; return s; }
static void shift( int *all, int by ) { memmove( all + by, all, 2 * sizeof( int ) ); memmove( all, all + 1, 5 * sizeof *all ); }
void run()
{
    Arr a;
    a.insert( 0, 5 ); a.insert( 0, 2 ); a.insert( 1, 9 ); a.insert( 3, 4 ); a.show();
    a.remove( 1 ); a.show();
    a.remove( 0 ); a.show();
    int out[4] = { 7, 7, 7, 7 };
    a.copyTo( out, 0, 2 );
    for ( int i = 0; i < 4; i++ ) printf( "%d ", out[i] );
    int m = 1;
    printf( "%d %d\n", total( out + m + 1, 2 ), total( out + 4 - 3, 2 ) );
    int other[6] = { 1, 2, 3, 4, 5, 6 };
    memcpy( out + 2, other + m + 1, 2 * sizeof( int ) );
    memmove( other, out, sizeof out );
    for ( int i = 0; i < 6; i++ ) printf( "%d ", other[i] );
    memmove( other + 1, other, 5 * sizeof( int ) );
    for ( int i = 0; i < 6; i++ ) printf( "%d ", other[i] );
    const char *words[] = { "a", "b", "c" }, *more[3];
    memcpy( more, words, sizeof words );
    memcpy( more + 1, words, 2 * sizeof( const char * ) );
    printf( "%s%s%s\n", more[0], more[1], more[2] );
    shift( other, 3 );
    for ( int i = 0; i < 6; i++ ) printf( "%d ", other[i] );
    printf( "\n" );
}
