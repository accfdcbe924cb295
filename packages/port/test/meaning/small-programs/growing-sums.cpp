// Sums that grow by each other have all their bits.
#include <stdio.h>
static unsigned long fact( int n ) { return n <= 1 ? 1 : n * fact( n - 1 ); }
static long power( long b, int e ) { long r = 1; while ( e-- ) r *= b; return r; }
static unsigned long fib( int n ) { unsigned long a = 0, b = 1; while ( n-- ) { unsigned long t = a + b; a = b; b = t; } return a; }
void more();
void run() { more(); printf( "%lu\n", fact( 20 ) ); printf( "%ld\n", power( 3, 30 ) ); printf( "%lu\n", fib( 90 ) ); unsigned long f = 1; for ( int i = 2; i <= 20; i++ ) f *= i; printf( "%lu\n", f ); long s = 0; for ( long i = 1; i < 40; i++ ) s += i * i * i * i * i * i * i * i * i * i; printf( "%ld\n", s ); }
static unsigned long next( bool reset = false ) { static unsigned long prev = 0, pprev = 1; if ( reset ) { prev = 0; pprev = 1; } unsigned long ret = prev + pprev; pprev = prev; prev = ret; return ret; }
struct Pair { long a, b; Pair() : a( 1 ), b( 1 ) {} void step() { a += b; b += a; } };
static long total( const long *v, int n ) { long t = 0, most = 0; for ( int i = 0; i < n; i++ ) { t = t + v[i]; if ( v[i] > most ) most = v[i]; } return t + most; }
void more() { for ( int i = 0; i < 91; i++ ) { unsigned long f = next(); if ( i > 88 ) printf( "%lu\n", f ); } Pair p; for ( int i = 0; i < 44; i++ ) p.step(); printf( "%ld %ld\n", p.a, p.b ); long v[] = { 1, 2, 3 }; printf( "%ld\n", total( v, 3 ) ); int a = 0, b = 1; for ( int i = 0; i < 20; i++ ) { int t = a + b; a = b; b = t; } printf( "%d\n", a ); }
