// What a map takes as a key, what fills a vector, and a static variable that is returned are copied: the original changes alone.
#include <stdio.h>
#include <map>
#include <vector>
#include <qmap.h>

struct Place { int x; Place( int v = 0 ) : x( v ) {} bool operator<( const Place &o ) const { return x < o.x; } };
static Place counted() { static Place s( 1 ); s.x++; return s; }
struct Store { Place last() { static Place p( 3 ); return p; } };

void run() {
  Place key( 1 ); std::map<Place, int> m; m[key] = 7; key.x = 9; printf( "%d\n", m.begin()->first.x );
  Place asked( 5 ); m[asked]++; asked.x = 0; printf( "%d %d\n", (int)m.size(), m[Place( 5 )] );
  Place q( 2 ); QMap<Place, Place> places; places[q] = q; q.x = 77; printf( "%d %d\n", places.begin().key().x, places.begin().data().x );
  Place fill( 4 ); std::vector<Place> v( 2, fill ); v[0].x = 1; printf( "%d %d\n", fill.x, v[1].x );
  v.assign( 2, fill ); v[0].x = 8; v[1].x = 9; printf( "%d\n", fill.x );
  Place got = counted(); got.x = 50; printf( "%d\n", counted().x );
  Store s; Place p = s.last(); p.x = 60; printf( "%d\n", s.last().x );
}
