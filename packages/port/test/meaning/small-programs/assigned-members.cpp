// Members of objects that are assigned: pointers and references that lead to them, and classes that say themselves how they are copied.
#include <stdio.h>
#include <string.h>
#include <qvaluelist.h>
struct Point { int x, y; };
struct Rect { Point a, b; int t[2]; };
struct Name { char text[8]; Name( const char *s ) { strcpy( text, s ); printf( "made " ); } };
// Its constructor does more than make the object.
struct Node { Point at; Name name; QValueList<int> list; int grid[2][2]; Rect rects[2]; Node( int x ) : name( "node" ) { at.x = x; at.y = -x; list << x; grid[0][0] = x; grid[1][0] = 0; grid[1][1] = -x; rects[1].a.x = x; } Point &place() { return at; } };
struct Leaf : Node { Point tip; Leaf( int x ) : Node( x ) { tip.x = x * 10; tip.y = 0; } };
static int live;
class Text { struct Data { int refs; char s[8]; } *d; void drop() { if ( --d->refs == 0 ) { delete d; live--; } } public: Text( const char *s ) : d( new Data ) { live++; d->refs = 1; strcpy( d->s, s ); } Text( const Text &o ) : d( o.d ) { d->refs++; } ~Text() { drop(); } Text &operator=( const Text &o ) { o.d->refs++; drop(); d = o.d; return *this; } const char *s() const { return d->s; } int refs() const { return d->refs; } };
struct Entry { Text key, value; int n; Entry( const char *k, const char *v ) : key( k ), value( v ), n( 0 ) {} };
struct Table { Entry first, second; Table() : first( "a", "b" ), second( "c", "d" ) {} };
struct Counted { static int copies; int v; Counted() : v( 0 ) {} Counted( const Counted &o ) : v( o.v ) { copies++; } }; int Counted::copies = 0;
struct Box { Counted c; Counted many[2]; };
void run()
{
    Node n( 1 ), m( 2 ); Point *p = &n.at; Point &q = n.place(); char *s = n.name.text; QValueList<int> &l = n.list; int *row = n.grid[1]; Rect *r = &n.rects[1];
    strcpy( m.name.text, "other" ); n = m; printf( "%d %d %s %d %d %d\n", p->x, q.y, s, l[0], row[1], r->a.x ); m.at.x = 7; m.list << 5; m.name.text[0] = 'X'; m.grid[1][1] = 9; m.rects[1].a.x = 8; printf( "%d %s %d %d %d\n", p->x, s, (int)l.count(), row[1], r->a.x ); p->x = 3; row[0] = 4; printf( "%d %d %d\n", n.at.x, n.grid[1][0], m.grid[1][0] );
    Node c( n ); c.at.x++; c.grid[1][0]++; printf( "%d %d %d %d %s\n", n.at.x, c.at.x, n.grid[1][0], c.grid[1][0], c.name.text );
    Leaf a( 4 ), b( 5 ); Point *t = &a.tip, *w = &a.at; a = b; printf( "%d %d %d\n", t->x, w->x, a.rects[1].a.x ); Leaf d = a; d.tip.x = 1; d.at.x = 2; printf( "%d %d\n", a.tip.x, a.at.x );
    { Entry e( "k1", "v1" ), f( "k2", "v2" ); f.n = 3; e = f; printf( "%d %s %s %d %d\n", live, e.key.s(), e.value.s(), e.n, f.key.refs() ); Entry g( e ); printf( "%d %d\n", live, g.key.refs() ); Table x, y; y.first = g; x = y; printf( "%d %s %s\n", live, x.first.key.s(), x.second.value.s() ); } printf( "%d\n", live );
    Box x, y; y.c.v = 5; y.many[1].v = 6; x = y; printf( "%d %d %d\n", Counted::copies, x.c.v, x.many[1].v ); Box z( y ); printf( "%d %d\n", Counted::copies, z.many[1].v ); y.many[1].v = 0; printf( "%d %d\n", x.many[1].v, z.many[1].v );
}
