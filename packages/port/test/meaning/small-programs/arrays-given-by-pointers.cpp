// Arrays and bytes that functions get by way of a pointer.
#include <stdio.h>
typedef int ( *Fold )( const int *v, int n );
typedef void ( *Change )( int *v, int n );
typedef void ( *Out )( int *result );
typedef int ( *Bytes )( const char *p, int n );
static int sum( const int *v, int n ) { int s = 0; for ( int i = 0; i < n; i++ ) s += v[i]; return s; }
static int top( const int *v, int n ) { int s = v[0]; while ( n-- ) { if ( *v > s ) s = *v; v++; } return s; }
static void twice( int *v, int n ) { for ( int i = 0; i < n; i++ ) v[i] *= 2; }
static void set( int *r ) { *r = 7; }
static int bytes( const char *p, int n ) { int s = 0; while ( n-- ) s += *p++; return s; }
static int apply( Fold f, const int *v, int n ) { return f( v, n ); }
static const Fold folds[] = { sum, top };
struct Op { const char *name; Change change; Bytes bytes; };
static Op ops[] = { { "twice", twice, bytes } };
void run()
{
    int v[] = { 3, 9, 4 };
    for ( int i = 0; i < 2; i++ ) printf( "%d %d\n", folds[i]( v, 3 ), apply( folds[i], v, 2 ) );
    ops[0].change( v, 3 ); printf( "%d %d\n", v[0], v[1] );
    Out o = set; int n = 0; o( &n ); printf( "%d\n", n );
    char buf[3] = { 1, 0, 5 }; printf( "%d\n", ops[0].bytes( buf, 3 ) );
}
