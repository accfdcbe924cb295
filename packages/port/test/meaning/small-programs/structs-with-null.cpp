// Structs that begin with null in some of their members, and get something there later.
#include <stdio.h>
struct Node { int v; Node *next; const char *name; };
struct Pair { Node a; Node *b; };
void run() {
  Node one = { 1, 0, "one" };
  Node two = { 2, &one, 0 };
  one.next = &two; two.name = "two";
  printf( "%s %s\n", one.name, one.next->name );
  Pair p = { { 3, 0, "three" }, 0 };
  p.b = &one; p.a.next = &two;
  printf( "%d %d\n", p.b->v, p.a.next->v );
  Node list[] = { { 1, 0, 0 }, { 2, 0, "x" } };
  list[0].next = &list[1]; printf( "%s\n", list[0].next->name );
  const Node fixed = { 4, 0, 0 }; printf( "%d %d\n", fixed.v, fixed.next ? 1 : 0 );
  static Node st = { 5, 0, 0 }; st.next = &one; printf( "%d\n", st.next->v );
}
