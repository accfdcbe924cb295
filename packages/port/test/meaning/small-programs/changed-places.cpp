// Elements behind a place that an operator or a method of a matrix returns, which are changed by what they are.
#include <stdio.h>
#include <string.h>
class Matrix { public: Matrix( int w, int h ) : w( w ), d( new int[w * h] ) { memset( d, 0, w * h * sizeof( int ) ); } ~Matrix() { delete[] d; } int *operator[]( int y ) { return d + y * w; } int *row( int y ) { return d + y * w; } int w; int *d; };
void run() {
  Matrix m( 2, 2 ); m[1][0] = 7; m[1][0] += 2; m[0][0]++; --m[0][1]; m.row( 1 )[1] += 5; m.row( 1 )[1]++;
  int k = m[1][0]++; 
  printf( "%d %d %d %d %d\n", m[0][0], m[0][1], m[1][0], m[1][1], k );
}
