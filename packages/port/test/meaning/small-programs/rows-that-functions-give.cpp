// Functions that return pointers to rows.
#include <stdio.h>
static int store[2][3] = { { 1, 2, 3 }, { 4, 5, 6 } };
int ( *rows() )[3] { return store; }
int ( *second() )[3] { return &store[1]; }
int ( *after( int ( *r )[3] ) )[3] { return r + 1; }
typedef int Row[3];
Row *first() { return store; }
struct Grid { int cells[2][3]; int ( *all() )[3] { return cells; } };
void run() {
  int ( *r )[3] = rows();
  printf( "%d %d\n", r[1][2], rows()[0][1] );
  printf( "%d\n", ( *second() )[2] );
  printf( "%d\n", ( *after( store ) )[0] );
  printf( "%d\n", first()[1][1] );
  Grid g; g.cells[1][1] = 9; printf( "%d\n", g.all()[1][1] );
  g.all()[0][2] = 8; printf( "%d\n", g.cells[0][2] );
  int n = 0; for ( Row *p = store; p != store + 2; p++ ) n += ( *p )[0];
  printf( "%d\n", n );
  Row *q = &store[1]; ( *q )[0] = 40; printf( "%d\n", store[1][0] );
}
