#include <stdio.h>
template <int N> static int times( int a ) { return a * N; }
template <int Kind> static int calc( int a, int b ) { switch ( Kind ) { case '+': return a + b; case '-': return a - b; } return 0; }
template <class T> static T twice( T a ) { return a + a; }
typedef int (*Fn)( int );
void run()
{
    static const struct { const char *name; int (*fn)( int, int ); } table[] = { { "add", calc<'+'> }, { "sub", calc<'-'> }, { 0, 0 } };
    for ( int i = 0; table[i].name; i++ ) printf( "%s %d\n", table[i].name, table[i].fn( 7, 3 ) );
    Fn f = times<3>, g = &times<5>, h = twice<int>;
    printf( "%d %d %d %d\n", f( 2 ), g( 2 ), h( 4 ), times<2>( 4 ) );
    int a = 1, b = 2;
    printf( "%d\n", a < b );
}
