// Members of what a function gives are changed; the function is called once.
#include <stdio.h>
#include <qglobal.h>
class Own { public: Own() : c( 120 ), l( 3 ) {} Own &self() { return *this; } void twice() { self().c += 100; self().l *= -7LL; self().c--; } int sum() { return ( self().c |= 3 ) + (int)l; } private: signed char c; Q_LLONG l; };
struct H { H() : n( 2 ) {} int n; unsigned char k; H &up() { n++; return *this; } };
static H g;
static int calls = 0;
static H &get() { calls++; return g; }
static int v[4] = { 1, 2, 3, 4 };
void run() {
  Own own; own.twice(); printf( "%d ", own.sum() );
  g.k = 250;
  g.up().up().n += 4LL;
  get().n -= 2.5;
  get().k += 9;
  get().k++;
  --get().k;
  int a = get().n++;
  get().up().n ^= 5u;
  int one = 1, two = 2; int *pointers[3] = { &one, &two, &g.n };
  int i = 2;
  *pointers[i--] += 2;
  printf( "%d %d %d %d %d %d\n", g.n, g.k, a, calls, two, one );
}
