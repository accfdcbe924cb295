// Great constants beside numbers of 64 bits, and functions for qsort() that only say what is greater.
#include <stdio.h>
#include <qglobal.h>
static Q_ULLONG hash( const char *s ) { Q_ULLONG h = 0; while ( *s ) { h = *s + ( h << 6 ) + ( h << 16 ) - h; s++; } return h; }
void sorts();
void run() { sorts(); printf( "%d\n", hash( "Hello World" ) == 12881824461405877380U ); printf( "%d\n", hash( "Hello World!" ) == 7903571203300273309 ); Q_ULLONG h = hash( "Hello world" ); if ( h == 15154913742888948900UL ) printf( "same\n" ); printf( "%d\n", hash( "x" ) != 120UL ); }
#include <stdlib.h>
struct Edge { int src, dest, weight; };
static int heavier( const void *a, const void *b ) { const Edge *x = (const Edge *) a, *y = (const Edge *) b; return x->weight > y->weight; }
static int greater_( const void *a, const void *b ) { return *(const int *) a > *(const int *) b; }
void sorts() { Edge e[5] = { { 0, 1, 10 }, { 0, 2, 6 }, { 0, 3, 5 }, { 1, 3, 15 }, { 2, 3, 4 } }; qsort( e, 5, sizeof( Edge ), heavier ); for ( int i = 0; i < 5; i++ ) printf( "%d-%d=%d ", e[i].src, e[i].dest, e[i].weight ); printf( "\n" );
  int n[7] = { 5, 3, 9, 1, 3, 8, 2 }; qsort( n, 7, sizeof( int ), greater_ ); for ( int i = 0; i < 7; i++ ) printf( "%d ", n[i] ); printf( "\n" ); qsort( n, 0, sizeof( int ), greater_ ); Q_LLONG neg = -5; Q_ULLONG big = 18446744073709551615UL; printf( "%d %llu\n", neg < 0, big ); }
