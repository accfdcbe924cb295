// A pointer to a struct as one to its first member, and to a struct that begins with the same members.
#include <stdio.h>

struct Base { int type, value; };
struct Widget { struct Base base; int extra; };
struct Deep { struct Widget widget; };
struct Named { int type, value; const char *name; };
static int valueOf( struct Base *b ) { return b->type * 100 + b->value; }

void run() {
  struct Widget w; w.base.type = 2; w.base.value = 1; w.extra = 9; printf( "%d %d\n", valueOf( &w.base ), valueOf( (struct Base *)&w ) );
  struct Base *b = (struct Base *)&w; b->value = 5; printf( "%d\n", w.base.value );
  struct Deep d; d.widget.base.type = 3; d.widget.base.value = 4; printf( "%d\n", valueOf( (struct Base *)&d ) );
  struct Named n = { 1, 7, "n" }; printf( "%d\n", valueOf( (struct Base *)&n ) );
}
