// Variables that have the name of their class.
#include <stdio.h>
struct Link { int v; Link() : v( 1 ) {} Link( int n ) : v( n ) {} };
struct Node { int v; Node *next; };
static int take( Link Link ) { return Link.v; }
void run() { Link Link; Link.v++; printf( "%d %d\n", Link.v, take( Link ) ); Node *Node = new struct Node; Node->v = 4; printf( "%d\n", Node->v ); delete Node; { struct Inner { int k; }; Inner Inner; Inner.k = 5; printf( "%d\n", Inner.k ); } }
