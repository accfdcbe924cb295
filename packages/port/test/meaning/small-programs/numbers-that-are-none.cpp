// Numbers that a stream cannot read: 0 for what is none, the last that fits for what is too great, and nothing at the end.
#include <stdio.h>
#include <sstream>
using namespace std;
void run() {
  istringstream in( "1.5 x" ); double a = 7, b = 8, c = 9; in >> a; in >> b; in >> c; printf( "%g %g %g %d\n", a, b, c, (int) in.fail() );
  istringstream none( "" ); double d = 4; float f = 3; int n = 5; none >> d; printf( "%g\n", d ); none >> f; none >> n; printf( "%g %d\n", f, n );
  istringstream e( "" ); int m = 6; e >> m; printf( "%d\n", m ); istringstream w( "abc" ); int k = 7; w >> k; printf( "%d\n", k ); istringstream g( "" ); float h = 2; g >> h; printf( "%g\n", h ); istringstream big( "99999999999 5" ); int q = 1; big >> q; printf( "%d %d\n", q, (int) big.fail() ); istringstream sg( "-" ); double t = 3; sg >> t; printf( "%g\n", t ); istringstream ex( "1e 2" ); double u = 3; ex >> u; printf( "%g %d\n", u, (int) ex.fail() );
}
