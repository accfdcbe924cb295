// Functions that are declared again inside of others.
#include <stdio.h>
static int twice( int );
void run() {
  void order( int &, int & ); // prototype
  int k = 3;
  extern int shared;
  int a = 5, b = 2;
  order( a, b );
  printf( "%d %d %d %d\n", a, b, twice( k ), shared );
  struct P { int v; }; P p; p.v = 1; printf( "%d\n", p.v );
}
void order( int &a, int &b ) { if ( a > b ) { int t = a; a = b; b = t; } }
static int twice( int n ) { return 2 * n; }
int shared = 8;
