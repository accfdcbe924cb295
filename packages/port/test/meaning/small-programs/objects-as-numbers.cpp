// Objects that a conversion operator makes numbers of, as operands, indices and what a switch asks.
#include <stdio.h>
class Temp { double c; public: Temp( double d ) : c( d ) {} operator double() const { return c; } };
struct Id { int n; operator int() const { return n; } };
struct Flag { bool b; operator bool() const { return b; } };
void run() {
    Temp t = 20.5, u( 1 ); Id a = { 3 }, b = { 4 }; Flag f = { true }, g = { true }; double s = t + u; printf( "%g %d %d %g\n", s, t > u, t == u, (double)t * u );
    printf( "%d %d %d %d %d\n", a < b, a + b, a == b, -a, a % b ); printf( "%d %d %d %g\n", f == g, f != g, f && g, a * t ); int v[5] = { 1, 2, 3, 4, 5 }; printf( "%d %d\n", v[a], a << b );
    printf( "%d %d %d ", ~a, +b, !a ); switch ( a ) { case 3: printf( "three " ); break; default: printf( "other " ); } const int *p = v + a; printf( "%d ", *p ); int n = 10; n += a; n <<= b; n = n > 5 ? a : b; printf( "%d %g\n", n, -t ); while ( a ) { a.n--; n++; } printf( "%d %d %d\n", n, a ? 1 : 2, (int)b + 1 ); const char *names[] = { "x", "y", "z" }; printf( "%s\n", names[a] );
}
