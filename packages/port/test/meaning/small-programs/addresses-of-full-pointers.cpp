// Pointers that have a value from the beginning, and whose addresses are taken: what they lead to can be null later.
#include <stdio.h>
struct Cell { Cell *next; int v; Cell( int n = 0 ) : next( 0 ), v( n ) {} };
static Cell sentinel;
static Cell *nil = &sentinel;
void add( Cell **tail, Cell *c ) { *tail = c; }
struct Tree { Cell *root; Cell **end; Tree() : root( nil ), end( &root ) {} void push( Cell *c ) { c->next = nil; *end = c; end = &c->next; } };
void run() {
  Cell *head = nil, **tail = &head;
  Cell one( 1 ), two( 2 ); one.next = nil; two.next = nil;
  *tail = &one; tail = &one.next; *tail = &two; 
  int n = 0;
  for ( Cell *c = head; c != nil; c = c->next ) n += c->v;
  printf( "%d\n", n );
  Tree t; Cell a( 3 ), b( 4 ); t.push( &a ); t.push( &b ); n = 0;
  for ( Cell *c = t.root; c != nil; c = c->next ) n = n * 10 + c->v;
  printf( "%d\n", n );
}
