// Pointers to rows as parameters.
#include <stdio.h>
#include <string.h>
typedef int Row[3];
static int sum( int ( *row )[3], int n ) { int s = 0; for ( int i = 0; i < n; i++ ) for ( int k = 0; k < 3; k++ ) s += row[i][k]; return s; }
static int walk( int ( *row )[3], int n ) { int s = 0; while ( n-- ) { s = s * 10 + ( *row )[1]; ++row; } return s; }
static void set( Row *rows, int r, int c, int v ) { rows[r][c] = v; ( *( rows + r ) )[0]++; }
static void fill( char ( *names )[8], int n ) { for ( int i = 0; i < n; i++ ) sprintf( names[i], "n%d", i * i ); }
static int first( int ( *row )[3] ) { int *p = *row; return p[0] + *( p + 1 ); }
static int deep( int ( *m )[2][2], int n ) { int s = 0; for ( int i = 0; i < n; i++ ) s += m[i][1][0] - m[i][0][1]; return s; }
static const char *pick( const char *( *table )[2], int i, int k ) { return table[i][k]; }
void run()
{
    int m[3][3] = { { 1, 2, 3 }, { 4, 5, 6 }, { 7, 8, 9 } };
    printf( "%d %d %d %d\n", sum( m, 3 ), sum( m + 1, 2 ), walk( m, 3 ), walk( &m[1], 2 ) );
    set( m, 1, 2, 60 ); printf( "%d %d\n", m[1][2], m[1][0] );
    char names[3][8]; fill( names, 3 ); printf( "%s %s %s\n", names[0], names[1], names[2] );
    printf( "%d %d\n", first( m ), first( m + 2 ) );
    int d[2][2][2] = { { { 1, 2 }, { 3, 4 } }, { { 5, 6 }, { 7, 80 } } }; printf( "%d\n", deep( d, 2 ) );
    const char *t[2][2] = { { "a", "b" }, { "c", "d" } }; printf( "%s\n", pick( t, 1, 0 ) );
    int ( *p )[3] = m; p[2][0] = 70; p++; ( *p )[1] = 50; printf( "%d %d\n", m[2][0], m[1][1] );
    int ( &ref )[3] = m[0]; ref[1] = 20; printf( "%d\n", m[0][1] );
}
