// A pointer that is cast to the type it has, and the address of one number where an element is asked for.
#include <stdio.h>
class Channel {
public:
  Channel() : out( 0 ) {
    out = new float[8];
    read = write = (float *)out;
    end = (float *)out + 8;
  }
  ~Channel() { delete [] out; }
  void put( float v ) { *write++ = v; if ( write == end ) write = out; }
  float get() { float v = *read++; if ( read == end ) read = out; return v; }
private:
  float *out, *read, *write, *end;
};
class Unread {
public:
  Unread() { data = new float[4]; from = to = (float *)data; data[0] = 2; printf( "%d\n", from == to ); }
  ~Unread() { delete [] data; }
private:
  float *data, *from, *to;
};
static void casts() {
  Channel c;
  for ( int i = 0; i < 12; ++i ) { c.put( i * 1.5f ); printf( "%g ", c.get() ); }
  printf( "\n" );
  Unread u;
}
struct Array { void *ptr; int size; };
struct Entry { const Array *array; Entry *next; };
static bool same( const Array *a, const Array *b ) { return ( (const int *)&a->size )[0] == ( (const int *)&b->size )[0]; }
static void addresses() {
  Array a = { 0, 3 }, b = { 0, 3 }, c = { 0, 4 };
  printf( "%d %d\n", same( &a, &b ), same( &a, &c ) );
  int n = 5;
  ( &n )[0] = 7;
  printf( "%d\n", ( &n )[0] + ( (const int *)&n )[0] );
  ( &a.size )[0] += 4;
  printf( "%d\n", ( &a.size )[0] );
}

void run() { casts(); addresses(); }
