#include <stdio.h>
#include <stdlib.h>
#include <string.h>
struct P { int x, y; };
static int *box3( int n ) { int *p = new int; *p = n; return p; }
static int *box( int v ) { int *p = (int *)malloc( sizeof( int ) ); p[0] = v; return p; }
static void set( int *p, int i, int v ) { p[i] = v; }
void run()
{
    int *c = box3( 7 );
    *c += 1;
    printf( "%d\n", *c );
    int n = 4;
    int *a = new int[n];
    for ( int i = 0; i < n; i++ ) a[i] = i;
    char **t = new char *[n];
    t[0] = strdup( "x" );
    P *ps = new P[n];
    ps[2].x = 4;
    double *d = new double[3];
    d[1] = 1.5;
    P **pp = new P*[n];
    pp[0] = &ps[2];
    printf( "%d %s %d %g %d\n", a[3], t[0], ps[2].x, d[1], pp[0]->x );
    int *m = (int *)malloc( n * sizeof( int ) );
    m[2] = 5;
    int *z = (int *)calloc( n, sizeof *z );
    z[1] += 5;
    P *q = (P *)calloc( n, sizeof( P ) );
    q[3].y = 8;
    P *o = (P *)malloc( sizeof *o );
    o->x = 3;
    P **w = (P **)calloc( n, sizeof( P * ) );
    w[1] = o;
    P *grown = (P *)realloc( q, 2 * n * sizeof( P ) );
    grown[7].x = 1;
    printf( "%d %d %d %d %d\n", m[2], z[1], grown[3].y, w[1]->x, w[0] == 0 );
    free( m ); free( z ); free( grown ); free( w );
    char **list = 0;
    int count = 0;
    const char *words[] = { "one", "two", "three" };
    for ( int i = 0; i < 3; i++ ) {
        list = (char **)realloc( list, ( count + 1 ) * sizeof( char * ) );
        list[count++] = strdup( words[i] );
    }
    list[1][0] = 'T';
    for ( int i = 0; i < count; i++ ) { printf( "%s ", list[i] ); free( list[i] ); }
    free( list );
    P *few = NULL;
    for ( int i = 1; i < 4; i++ ) {
        few = (P *)realloc( few, sizeof( P ) * i );
        few[i - 1].x = i;
        few[i - 1].y = few->x * 10;
    }
    few = (P *)realloc( few, 2 * sizeof *few );
    printf( "%d %d %d\n", few[0].y, few[1].x, few[1].y );
    free( few );
    int *n1 = (int *)malloc( sizeof( int ) );
    n1[0] = 4;
    printf( "%d %d\n", n1[0], *n1 );
    int *b1 = box( 7 );
    printf( "%d\n", *b1 );
    printf( "%d\n", b1[0] );
    int *m1 = (int *)malloc( sizeof *m1 );
    set( m1, 0, 9 );
    printf( "%d\n", *m1 );
    int *o1 = new int;
    set( o1, 0, 3 );
    printf( "%d\n", o1[0] );
    free( n1 ); free( b1 ); free( m1 ); delete o1;
}
