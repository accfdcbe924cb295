// `&s[i]`: places in texts, in a QCString and in a QByteArray.
#include <stdio.h>
#include <string.h>
#include <qbuffer.h>
#include <qcstring.h>
#include <qstring.h>
static int len( const char *p ) { return strlen( p ); }
static int bytes( const char *p, int n ) { int s = 0; while ( n-- ) s += *p++; return s; }
static void up( char *p, int n ) { for ( int i = 0; i < n; i++ ) p[i] -= 32; }
struct Word { const char *text; QCString own; };
static const char *const names[] = { "alpha", "beta" };
static void texts() {
  const char *p = "hello";
  QCString s( "world" );
  int at = 2;
  printf( "%d %d %s\n", len( &p[at] ), len( &s[1] ), &p[3] );
  const char *q = &p[1];
  printf( "%s %d\n", &q[at], bytes( &s[2], 3 ) );
  Word w = { "struct", "owned" };
  Word *v = &w;
  printf( "%s %s %s\n", &w.text[3], &v->text[at], QString( &v->own[2] ).latin1() );
  printf( "%s %s\n", &names[1][1], &names[0][at] );
  QByteArray a( 4 ); a.fill( 'x' ); a[3] = 0; a[1] = 'y';
  printf( "%s %d\n", &a[1], len( &a[at] ) );
  char buf[8]; strcpy( buf, "abcdef" );
  up( &buf[2], 2 ); printf( "%s %s\n", buf, &buf[4] );
  const char *r = &s.data()[3];
  printf( "%s %s\n", r, &s.data()[1] );
}
static int take( const void *p, int n ) { const unsigned char *c = (const unsigned char *)p; int s = 0; for ( int i = 0; i < n; i++ ) s += c[i]; return s; }
class Packet { public: Packet() : d( 6 ) { d.fill( 0 ); } QByteArray d; const QByteArray &data() const { return d; }
  void put( int at, const char *s, int n ) { memcpy( &d[at], s, n ); } };
static void arrays() {
  Packet p;
  p.put( 1, "ab\0c", 4 );
  for ( uint i = 0; i < p.d.size(); i++ ) printf( "%d ", p.d[i] );
  const QByteArray &a = p.data();
  printf( "%d %d\n", take( &a[2], 3 ), memcmp( &a[1], "ab", 2 ) );
  char *q = &p.d[1];
  q[1] = 'z'; *q = 'y';
  printf( "%c%c %d\n", p.d[1], p.d[2], (int)( &p.d[3] - &p.d[1] ) );
  QByteArray out; QBuffer b( out ); b.open( IO_WriteOnly );
  b.writeBlock( &p.d[1], 4 ); b.close();
  for ( uint i = 0; i < out.size(); i++ ) printf( "%d ", out[i] );
  unsigned char *u = (unsigned char *)&p.d[0];
  u[0] = 200; printf( "%d %d\n", p.d[0], u[0] );
  memset( &p.d[3], 7, 2 ); printf( "%d %d\n", p.d[3], p.d[5] );
}

void run() { texts(); arrays(); }
