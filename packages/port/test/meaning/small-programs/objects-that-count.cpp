// Objects that nothing asks, whose constructors change others: they are made all the same.
#include <stdio.h>

struct Stats { int calls, last; int slots[2]; };
class Counted { public: Counted( Stats *s ) { s->calls++; } };
class Noted { public: Noted( Stats &s, int n ) : stats( s ) { stats.last = n; } private: Stats &stats; };
class Slotted { public: Slotted( int *p ) { p[1] = 7; } };
class Pointed { public: Pointed( int *p ) { *p = 3; } };
class Tree {
public:
  class Node { public: Node( Tree *t ) : tree( t ) { tree->count++; } private: Tree *tree; friend class Tree; };
  Tree() : count( 0 ) {}
  int size() const { return count; }
private:
  int count;
};

void run() {
  Stats stats = { 0, 0, { 0, 0 } };
  Counted one( &stats ), two( &stats ); Noted noted( stats, 5 ); Slotted slotted( stats.slots ); Pointed pointed( &stats.slots[0] );
  Tree tree; Tree::Node node( &tree );
  printf( "%d %d %d %d %d\n", stats.calls, stats.last, stats.slots[0], stats.slots[1], tree.size() );
}
