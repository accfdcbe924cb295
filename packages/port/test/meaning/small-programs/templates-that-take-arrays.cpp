// Templates of functions that take arrays, also ones that are declared before.
#include <stdio.h>
template <typename T> void order( T a[], const int n ) { for ( int i = 0; i < n; i++ ) for ( int j = 1; j < n - i; j++ ) if ( a[j - 1] > a[j] ) { T t = a[j - 1]; a[j - 1] = a[j]; a[j] = t; } }
template <typename T> void show( const T *v, int n ) { for ( int i = 0; i < n; i++ ) printf( "%d ", (int) v[i] ); printf( "\n" ); }
template <typename T> int where( T *v, int n, T what ) { for ( int i = 0; i < n; i++ ) if ( v[i] == what ) return i; return -1; }
template <class T> void swapAt( T *v, int i, int j ) { T t = v[i]; v[i] = v[j]; v[j] = t; }
void declaredBefore();
void run() { declaredBefore(); int a[4] = { 3, 1, 4, 2 }; order( a, 4 ); show( a, 4 ); double d[2] = { 2.5, 1.5 }; order( d, 2 ); show( d, 2 ); printf( "%d\n", where( a, 4, 3 ) ); swapAt( a, 0, 3 ); show( a, 4 ); }
template <typename T> void sortAll( T a[], const int n );
template <class T> T total( const T *a, int n );
template <typename T> T most( T a, T b );
void declaredBefore() { int a[4] = { 3, 1, 4, 2 }; sortAll( a, 4 ); printf( "%d %d %d\n", a[0], a[3], total( a, 4 ) ); double d[2] = { 2.5, 1.5 }; sortAll( d, 2 ); printf( "%.1f %d\n", d[0], most( 3, 4 ) ); }
template <typename T> void sortAll( T a[], const int n ) { for ( int i = 0; i < n; i++ ) for ( int j = 1; j < n - i; j++ ) if ( a[j - 1] > a[j] ) { T t = a[j - 1]; a[j - 1] = a[j]; a[j] = t; } }
template <class T> T total( const T *a, int n ) { T t = 0; while ( n-- ) t += *a++; return t; }
template <typename T> T most( T a, T b ) { return a > b ? a : b; }
