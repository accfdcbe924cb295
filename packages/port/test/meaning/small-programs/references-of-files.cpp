// References outside of functions.
#include <stdio.h>
#include <qstring.h>
static int n = 1; static int &ref = n; static QString text = "a"; static QString &tref = text; struct P { int x; }; static P p = { 4 }; static P &pr = p; static int arr[3] = { 1, 2, 3 }; static int &el = arr[1]; static int ( &all )[3] = arr;
static void set( int v ) { ref = v; tref += "b"; pr.x++; el *= 10; all[2] = 9; }
void run() { set( 5 ); n++; printf( "%d %d %d %s %d %d %d %d\n", n, ref, 1, text.latin1(), p.x, arr[1], el, arr[2] ); }
