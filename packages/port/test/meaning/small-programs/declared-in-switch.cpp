#include <stdio.h>
static int n = 1;
static int f() { return n++; }
void run() { for ( int i = 0; i < 3; i++ ) switch ( int v = f() ) { case 1: printf( "one\n" ); break; default: printf( "more %d\n", v ); } }
