// Pointers to numbers that move in members, parameters and functions: rings, spans, readers, partitions.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <algorithm>
namespace n0 {
class Ring { int *buf, *head, *tail, *end; int n; public: Ring( int k ) : n( 0 ) { buf = new int[k]; end = buf + k; head = tail = buf; } ~Ring() { delete [] buf; }
  void put( int v ) { *head++ = v; if ( head == end ) head = buf; n++; }
  int get() { int v = *tail; if ( ++tail == end ) tail = buf; n--; return v; }
  int at() const { return head - buf; } bool empty() const { return n == 0; } int room() const { return end - head; } };
static int sum( const int *p, const int *end ) { int s = 0; while ( p != end ) s += *p++; return s; }
static int count( const int *first, const int *last, int x ) { int c = 0; for ( const int *p = first; p < last; ++p ) if ( *p == x ) c++; return c; }
static const int *find( const int *p, const int *end, int x ) { for ( ; p < end; p++ ) if ( *p == x ) return p; return end; }
static int *biggest( int *a, int n ) { int *b = a; for ( int i = 1; i < n; i++ ) if ( a[i] > *b ) b = a + i; return b; }
static double *slot( double *t, int i ) { return &t[i]; }
static int *search( int *a, int n, int x ) { for ( int i = 0; i < n; i++ ) if ( a[i] == x ) return &a[i]; return 0; }
static void reverse( int *a, int *b ) { while ( a < b ) { int t = *a; *a++ = *b; *b-- = t; } }
struct Cursor { const short *p, *end; bool more() const { return p < end; } short next() { return *p++; } };
static int *global; static int store[5];
static void add( int v ) { *global++ = v; }
static int get( const int *&p ) { return *p++; }
static void part0() {
  Ring r( 3 ); r.put( 1 ); r.put( 2 ); printf( "%d %d\n", r.get(), r.at() ); r.put( 3 ); r.put( 4 ); while ( !r.empty() ) printf( "%d ", r.get() ); printf( "%d\n", r.room() );
  int a[6] = { 3, 1, 4, 1, 5, 9 }; printf( "%d %d %d\n", sum( a, a + 6 ), sum( a + 1, a + 3 ), count( a, a + 6, 1 ) );
  const int *f = find( a, a + 6, 4 ); printf( "%d %d\n", *f, (int)( f - a ) ); if ( find( a, a + 6, 7 ) == a + 6 ) printf( "none\n" );
  int *b = biggest( a, 6 ); *b = 0; printf( "%d %d\n", a[5], (int)( b - a ) ); int *bb = biggest( a, 6 ); *bb += 10; printf( "%d\n", a[4] );
  double d[3] = { 1, 2, 3 }; *slot( d, 1 ) = 7; d[2] = 8; printf( "%g %g\n", d[1], d[2] );
  int *s = search( a, 6, 4 ); if ( s ) { *s = 44; printf( "%d %d\n", a[2], s[1] ); } if ( !search( a, 6, 99 ) ) printf( "no\n" );
  reverse( a, a + 5 ); for ( int i = 0; i < 6; i++ ) printf( "%d ", a[i] ); printf( "\n" );
  short sh[4] = { 1, 2, 3, 4 }; Cursor c = { sh, sh + 4 }; int t = 0; while ( c.more() ) t += c.next(); Cursor e; e.p = sh + 1; e.end = sh + 2; printf( "%d %d\n", t, e.next() );
  global = store; add( 5 ); add( 6 ); printf( "%d %d %d\n", store[0], store[1], (int)( global - store ) );
  int *p = std::find( a, a + 6, 3 ); if ( p != a + 6 ) { *p = 33; printf( "%d %d\n", (int)( p - a ), *p ); }
  int *m = std::max_element( a, a + 6 ); printf( "%d\n", *m );
  const int *q = a; int g1 = get( q ); int g2 = get( q ); printf( "%d %d %d\n", g1, g2, *q );
}
}
namespace n1 {
static int one[4] = { 1, 2, 3, 4 }, two[4] = { 5, 6, 7, 8 };
static int *cur = one, *pos = 0;
static void flip() { cur = cur == one ? two : one; }
static int step() { if ( !pos ) pos = cur; else if ( pos == cur + 4 ) { flip(); pos = cur; } return *pos++; }
struct Span { const int *from, *to; Span( const int *f = 0, const int *t = 0 ) : from( f ), to( t ) {} int size() const { return to - from; } bool empty() const { return from == to; } int operator[]( int i ) const { return from[i]; } Span rest() const { return Span( from + 1, to ); } };
static int total( Span s ) { int t = 0; while ( !s.empty() ) { t += *s.from; ++s.from; } return t; }
static void copy( const int *from, const int *end, int *to ) { while ( from < end ) *to++ = *from++; }
static int *after( int *p, int n ) { p += n; return p; }
static const int *least( const int *a, const int *b ) { return *a < *b ? a : b; }
class Stack { double *base, *top, *limit; public: Stack() { base = top = new double[4]; limit = base + 4; } ~Stack() { delete [] base; }
  bool push( double d ) { if ( top == limit ) return false; *top++ = d; return true; } double pop() { return top > base ? *--top : -1; } double peek( int i = 0 ) const { return top[-1 - i]; } int depth() const { return top - base; }
  void grow() { int n = depth(); double *bigger = new double[8]; for ( int i = 0; i < n; i++ ) bigger[i] = base[i]; delete [] base; base = bigger; top = base + n; limit = base + 8; } };
class Filter { short ring[4]; short *w; public: Filter() : w( ring ) { memset( ring, 0, sizeof( ring ) ); } int feed( short s ) { *w = s; if ( ++w >= ring + 4 ) w = ring; int sum = 0; for ( short *p = ring; p < ring + 4; ++p ) sum += *p; return sum; } };
static void split( int *a, int *end, int *&mid ) { mid = a; while ( mid < end && *mid < 3 ) ++mid; }
static int quick( int *lo, int *hi ) { if ( lo >= hi ) return 0; int *p = lo, *q = lo; for ( ; q < hi; ++q ) if ( *q < *hi ) { int t = *q; *q = *p; *p++ = t; } int t = *p; *p = *hi; *hi = t; return 1 + quick( lo, p - 1 ) + quick( p + 1, hi ); }
static void part1() {
  for ( int i = 0; i < 10; i++ ) printf( "%d ", step() ); printf( "%d\n", (int)( pos - cur ) );
  int a[6] = { 3, 1, 2, 9, 8, 7 }; Span s( a, a + 6 ); Span t = s; t.from++; printf( "%d %d %d %d %d\n", s.size(), t.size(), s[1], t[1], total( s ) ); printf( "%d %d\n", s.size(), s.rest().rest()[0] ); Span none; printf( "%d %d\n", none.empty(), none.from == 0 );
  int b[6]; memset( b, 0, sizeof b ); copy( a + 1, a + 4, b ); copy( a, a + 2, b + 3 ); for ( int i = 0; i < 6; i++ ) printf( "%d ", b[i] ); printf( "\n" );
  int *p = after( a, 2 ); *p = 20; p[1] = 30; p[-1] = 10; *( p + 2 ) += 5; ( *p )++; printf( "%d %d %d %d\n", a[1], a[2], a[3], a[4] ); int *q = p; q++; printf( "%d %d %d\n", *p, *q, (int)( q - p ) );
  printf( "%d\n", *least( a, a + 1 ) );
  Stack st; st.push( 1.5 ); st.push( 2.5 ); st.push( 3.5 ); printf( "%g %g %d", st.peek(), st.peek( 1 ), st.depth() ); st.push( 4 ); printf( " %d", st.push( 5 ) ); st.grow(); printf( " %d", st.push( 5 ) ); while ( st.depth() ) printf( " %g", st.pop() ); printf( " %g\n", st.pop() );
  Filter f; for ( short i = 1; i < 7; i++ ) printf( "%d ", f.feed( i ) ); printf( "\n" );
  int c[5] = { 1, 2, 3, 4, 5 }; int *mid; split( c, c + 5, mid ); printf( "%d %d\n", *mid, (int)( mid - c ) );
  int d[7] = { 5, 3, 9, 1, 4, 8, 2 }; int n = quick( d, d + 6 ); printf( "%d:", n > 0 ); for ( int i = 0; i < 7; i++ ) printf( " %d", d[i] ); printf( "\n" );
  std::sort( p, a + 6 ); printf( "%d %d\n", a[2], a[5] );
  if ( int *e = std::find( d, d + 7, 8 ) ) printf( "%d\n", *e );
}
}
namespace n2 {
static int take( const int *p, const int *end ) { int n = 0; while ( p != end && *p > 0 ) { ++p; n++; } return n; }
struct Reader { const int *at; const int *end; int left() const { return end - at; } int next() { return at < end ? *at++ : -1; } bool skip( int n ) { if ( left() < n ) return false; at += n; return true; } const int *here() const { return at; } };
static int both( Reader r ) { int s = 0; while ( r.left() ) s += r.next(); return s; }
static void advance( const int *&p, int n ) { p += n; }
static void pass( const int *p, const int *&out ) { out = p + 1; p = 0; }
static const int table[5] = { 10, 20, 30, 40, 50 };
static const int *lookup( int x ) { for ( const int *p = table; p < table + 5; ++p ) if ( *p == x ) return p; return 0; }
static unsigned short *half( unsigned short *b, unsigned short *e ) { return b + ( e - b ) / 2; }
class Wave { float buf[8]; float *rd, *wr; public: Wave() : rd( buf ), wr( buf ) { for ( int i = 0; i < 8; i++ ) buf[i] = 0; } void write( const float *src, int n ) { while ( n-- ) { *wr++ = *src++; if ( wr == buf + 8 ) wr = buf; } } float read() { float v = *rd; *rd = 0; if ( ++rd == &buf[8] ) rd = buf; return v; } void rewind() { rd = wr = &buf[0]; } bool same() const { return rd == wr; } };
static long acc( const long *b, const long *e ) { long s = 0; for ( ; b < e; b += 2 ) s += b[0] - ( b + 1 < e ? b[1] : 0 ); return s; }
static void part2() {
  int a[6] = { 1, 2, 3, 0, 5, 6 }; Reader r; r.at = a; r.end = a + 6;
  printf( "%d %d\n", take( r.at, r.end ), r.left() ); const int *mine = r.at; mine++; printf( "%d %d %d\n", *mine, *r.at, r.left() );
  Reader s = r; s.next(); s.skip( 1 ); printf( "%d %d %d %d\n", r.left(), s.left(), both( s ), s.left() ); const int *h = s.here(); h += 2; printf( "%d %d\n", (int)( h - s.at ), s.next() );
  const int *p = a; advance( p, 2 ); const int *q = p; advance( q, 1 ); const int *o; pass( p, o ); printf( "%d %d %d\n", (int)( p - a ), (int)( q - a ), (int)( o - a ) );
  const int *f = lookup( 30 ); if ( f ) printf( "%d %d\n", *f, (int)( f - table ) ); printf( "%d\n", lookup( 31 ) ? 1 : 0 );
  unsigned short u[4] = { 1, 2, 3, 65535 }; unsigned short *m = half( u, u + 4 ); ++*m; ( *( m + 1 ) )++; m[-1] += 65535; printf( "%d %d %d\n", u[1], u[2], u[3] );
  Wave w; float in[5] = { 1, 2, 3, 4, 5 }; w.write( in, 5 ); w.write( in, 4 ); float t = 0; for ( int i = 0; i < 10; i++ ) t = t * 2 + w.read(); printf( "%g %d\n", t, w.same() ); w.rewind(); printf( "%d\n", w.same() );
  long l[5] = { 1, 2, 3, 4, 5 }; printf( "%ld\n", acc( l, l + 5 ) );
  Reader list[2] = { { a, a + 2 }, { a + 2, a + 3 } }; list[0].next(); list[1] = list[0]; list[1].next(); printf( "%d %d\n", list[0].left(), list[1].left() );
}
}

typedef unsigned long ulong_t;
struct Largest { ulong_t *at; void set( ulong_t n ) { *at++ = 3 - n; } };
void run()
{
    n0::part0();
    n1::part1();
    n2::part2();
    ulong_t many[2] = { 1, 2 };
    Largest l = { many };
    l.set( 9 );
    printf( "%d %d\n", many[0] > 25, many[1] > 25 );
}
