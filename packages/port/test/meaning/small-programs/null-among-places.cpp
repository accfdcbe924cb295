// Pointers that are null at first, as those of a buffer that has nothing yet, compared with each other and measured.
#include <stdio.h>
#include <string.h>
class Out {
public:
  Out() : length( 0 ), room( 0 ), store( 0 ), at( 0 ) {}
  ~Out() { delete[] store; }
  void add( char c ) { grow( 1 ); at[length] = c; length++; }
  char take() { char c = at[0]; at++; length--; return c; }
  int left() const { return length; }
  int used() const { return at - store; }
private:
  void grow( int n ) {
    if ( (unsigned long)( length + n + at - store ) > room ) {
      char *bigger = new char[( length + n ) * 2];
      for ( unsigned i = 0; i < length; i++ ) bigger[i] = at[i];
      delete[] store;
      store = at = bigger;
      room = ( length + n ) * 2;
    }
  }
  unsigned length; unsigned long room;
  char *store, *at;
};
class Window {
public:
  Window() : begin( 0 ), end( 0 ), limit( 0 ) {}
  ~Window() { delete[] begin; }
  bool isEmpty() const { return begin == end; }
  bool isFull() const { return end == limit; }
  bool hasRoom( int n ) const { return end + n <= limit; }
  bool isBefore() const { return begin < end; }
  int size() const { return end - begin; }
  int room() const { return limit - end; }
  void add( char c ) {
    if ( isFull() ) {
      int n = size();
      char *b = new char[n * 2 + 2];
      if ( n ) memcpy( b, begin, n );
      delete[] begin;
      begin = b; end = begin + n; limit = begin + n * 2 + 2;
    }
    *end++ = c;
  }
  char get( int i ) const { return begin[i]; }
  void clear() { delete[] begin; begin = end = limit = 0; }
private:
  char *begin, *end, *limit;
};
class Ints {
public:
  Ints() : begin( 0 ), end( 0 ), limit( 0 ) {}
  ~Ints() { delete[] begin; }
  bool isEmpty() const { return begin == end; }
  int size() const { return end - begin; }
  void add( int v ) {
    if ( end == limit ) {
      int n = end - begin; int *b = new int[n * 2 + 1];
      for ( int i = 0; i < n; i++ ) b[i] = begin[i];
      delete[] begin; begin = b; end = b + n; limit = b + n * 2 + 1;
    }
    *end++ = v;
  }
  int sum() const { int s = 0; for ( const int *p = begin; p != end; ++p ) s += *p; return s; }
private:
  int *begin, *end, *limit;
};
static const char *first, *last;
void run() {
  Out o;
  printf( "%d\n", o.used() );
  for ( int i = 0; i < 9; i++ ) o.add( 'a' + i );
  printf( "%c", o.take() );
  printf( "%c %d %d\n", o.take(), o.left(), o.used() );
  o.add( 'z' );
  while ( o.left() ) printf( "%c", o.take() );
  Window w;
  printf( "\n%d %d %d %d %d %d\n", w.isEmpty(), w.isFull(), w.hasRoom( 1 ), w.isBefore(), w.size(), w.room() );
  for ( int i = 0; i < 5; i++ ) w.add( 'a' + i );
  printf( "%d %d %d %d %d %d %c\n", w.isEmpty(), w.isFull(), w.hasRoom( 1 ), w.isBefore(), w.size(), w.room(), w.get( 4 ) );
  w.clear();
  printf( "%d %d %d\n", w.isEmpty(), w.size(), w.room() );
  Ints i;
  printf( "%d %d %d\n", i.isEmpty(), i.size(), i.sum() );
  for ( int k = 0; k < 6; k++ ) i.add( k * k );
  printf( "%d %d %d\n", i.isEmpty(), i.size(), i.sum() );
  printf( "%d %d\n", first == last, (int)( last - first ) );
  const char *t = "abc";
  first = t; last = t + 2;
  printf( "%d %d %d\n", first == last, (int)( last - first ), first < last );
}
