// Structs that are seen as bytes, and bytes as structs: headers of packets, packed or as the compiler lays them out.
#include <stdio.h>
#include <string.h>
#include <stdlib.h>

typedef unsigned int Q_UINT32;
typedef unsigned short Q_UINT16;
typedef unsigned char Q_UINT8;
static Q_UINT16 htons( Q_UINT16 n ) { return ( n & 0xff ) << 8 | n >> 8; }
static Q_UINT32 htonl( Q_UINT32 n ) { return (Q_UINT32)htons( n & 0xffff ) << 16 | htons( n >> 16 ); }
#define ntohs htons
#define ntohl htonl
#pragma pack(push,1)
struct Entry { Q_UINT8 kind; Q_UINT16 port; Q_UINT32 addr; };
struct Packet { Q_UINT8 version; Q_UINT16 length; Entry first; Entry more[2]; char tag[3]; Q_UINT16 ids[3]; double load; bool on; };
#pragma pack(pop)
struct Natural { char c; short s; int i; char d; double x; float f; long long big; };
enum Cmd { Hello = 1, Bye = 2 };
struct Msg { Cmd cmd; int len; char data[1]; };
struct __attribute__((packed)) Rec { Q_UINT8 t; Q_UINT32 v; };
static void dump( const char *what, const void *p, int n ) { const unsigned char *b = (const unsigned char *)p; printf( "%s:", what ); for ( int i = 0; i < n; i++ ) printf( " %02x", b[i] ); printf( "\n" ); }
struct Sock { char in[256]; int have, at; Sock() : have( 0 ), at( 0 ) {}
  int writeBlock( const char *d, int n ) { memcpy( in + have, d, n ); have += n; return n; }
  int readBlock( char *d, int n ) { if ( n > have - at ) n = have - at; memcpy( d, in + at, n ); at += n; return n; } };
static int parse( const char *data, int len ) {
  int n = 0;
  while ( len >= (int)sizeof( Rec ) ) { const Rec *r = (const Rec *)data; printf( "rec %d %u\n", r->t, ntohl( r->v ) ); data += sizeof( Rec ); len -= sizeof( Rec ); n++; }
  return n;
}
static void first() {
  printf( "%d %d %d %d %d\n", (int)sizeof( Entry ), (int)sizeof( Packet ), (int)sizeof( Natural ), (int)sizeof( Msg ), (int)sizeof( Rec ) );
  Packet p; memset( &p, 0, sizeof( p ) ); p.version = 4; p.length = htons( sizeof( Packet ) ); p.first.kind = 9; p.first.port = htons( 80 ); p.first.addr = htonl( 0x7f000001 );
  p.more[1].port = 0x1234; memcpy( p.tag, "ab", 3 ); p.ids[0] = 1; p.ids[2] = 0xffff; p.load = 1.5; p.on = true;
  dump( "p", &p, sizeof p );
  Sock s; s.writeBlock( (char *)&p, sizeof( p ) ); s.writeBlock( (const char *)&p.first, sizeof( Entry ) );
  Packet q; int got = s.readBlock( (char *)&q, sizeof q ); printf( "%d %d %d %d %x %s %d %g %d\n", got, q.version, ntohs( q.length ), ntohs( q.first.port ), ntohl( q.first.addr ), q.tag, q.ids[2], q.load, q.on );
  Entry e; s.readBlock( (char *)&e, sizeof e ); printf( "%d %d\n", e.kind, memcmp( &e, &q.first, sizeof e ) );
  Natural n; memset( &n, 0, sizeof n ); n.c = 'x'; n.s = -2; n.i = 70000; n.d = 'y'; n.x = 0.1; n.f = 2.5; n.big = -3; dump( "n", &n, sizeof n );
  Natural m = n; m.i = 5; dump( "m", &m, 8 ); printf( "%d %d\n", n.i, memcmp( &m, &n, sizeof m ) != 0 );
  char buf[64]; memset( buf, 0, sizeof buf ); Msg *msg = (Msg *)buf; msg->cmd = Bye; msg->len = 5; strcpy( msg->data, "hello" ); dump( "msg", buf, 16 ); printf( "%s %d\n", msg->data, msg->cmd == Bye );
  char *pay = (char *)( msg + 1 ); printf( "%d\n", (int)( pay - buf ) );
  char raw[10]; Rec *r = (Rec *)raw; r->t = 1; r->v = htonl( 100 ); r = (Rec *)( raw + sizeof( Rec ) ); r->t = 2; r->v = htonl( 200 ); printf( "%d\n", parse( raw, sizeof raw ) );
  Rec one = *(Rec *)raw; one.t = 7; *(Rec *)( raw + 5 ) = one; dump( "raw", raw, 10 );
  Rec *heap = new Rec; memcpy( heap, raw, sizeof( *heap ) ); printf( "%d %u\n", heap->t, ntohl( heap->v ) ); delete heap;
  Rec *mal = (Rec *)malloc( sizeof( Rec ) ); memcpy( mal, raw + 5, sizeof( Rec ) ); printf( "%d\n", mal->t ); free( mal );
  Rec a, b; memset( &a, 0xff, sizeof a ); b = a; b.t = 0; printf( "%d %u %d\n", a.t, b.v, a.t == b.t );
  Rec list = { 3, 0x01020304 }; dump( "list", &list, sizeof list );
  memcpy( &a, &list, sizeof a ); printf( "%x\n", a.v );
}
struct Item { Q_UINT8 kind; Q_UINT16 port; };
struct Box { Item one; Item more[3]; int ids[4]; short grid[6]; char names[2][8]; };
class Frame { public: Frame( int t = 0 ) : type( t ), len( 0 ) { memset( data, 0, sizeof( data ) ); } int type; private: Q_UINT16 len; char data[6]; public:
  void set( const char *s ) { len = strlen( s ); memcpy( data, s, len ); }
  int write( char *to ) const { memcpy( to, this, sizeof( *this ) ); return sizeof( *this ); }
  bool read( const char *from, int n ) { if ( n < (int)sizeof( Frame ) ) return false; memcpy( this, from, sizeof( Frame ) ); return true; }
  int length() const { return len; } const char *text() const { return data; } };
struct Flags { Q_UINT8 lo : 3; Q_UINT8 mid : 4; Q_UINT8 hi : 1; Q_UINT16 id; };
union Addr { Q_UINT32 whole; Q_UINT8 part[4]; };
struct Peer { Addr addr; Q_UINT16 port; };
struct Ctx { int n; int total; };
typedef void ( *Callback )( void *, int );
static void add( void *p, int n ) { Ctx *c = (Ctx *)p; c->total += n; c->n++; }
static void each( Callback cb, void *data ) { for ( int i = 1; i < 4; i++ ) cb( data, i ); }
static void show( const char *what, const void *p, int n ) { const unsigned char *b = (const unsigned char *)p; printf( "%s:", what ); for ( int i = 0; i < n; i++ ) printf( " %02x", b[i] ); printf( "\n" ); }
static void store( void *to, const Item &e ) { memcpy( to, &e, sizeof( Item ) ); }
static Item load( const unsigned char *p ) { Item e; memcpy( &e, p, sizeof e ); return e; }
static const Item *entryAt( const char *base, int i ) { return reinterpret_cast<const Item *>( base + i * sizeof( Item ) ); }
static unsigned sum( const unsigned char *p, int n ) { unsigned s = 0; while ( n-- ) s = s * 3 + *p++; return s; }
static void second() {
  Box b; memset( &b, 0, sizeof( Box ) ); Item e; memset( &e, 0, sizeof e ); e.kind = 3; e.port = 0x1122;
  b.one = e; b.more[1] = e; b.more[1].port++; e.port = 7; Item &r = b.one; r.kind = 9; Item *ep = &b.more[2]; ep->port = 5; ( *ep ).kind = 6; b.more[0] = b.more[1];
  b.ids[2] = -1; b.ids[3] += 4; b.ids[1]++; b.grid[5] = -7; strcpy( b.names[1], "xyz" ); b.names[0][0] = 'q';
  for ( int i = 0; i < 4; i++ ) b.ids[i] *= 2;
  show( "b", &b, sizeof b ); printf( "%d %s %d\n", b.more[0].port, b.names[1], b.grid[5] );
  Box c = b; c.ids[0] = 99; c.more[0].kind = 1; printf( "%d %d %d\n", b.ids[0], b.more[0].kind, memcmp( &b, &c, sizeof b ) ? 1 : 0 );
  char wire[64]; memset( wire, 0, sizeof wire ); Frame f( 5 ); f.set( "hey" ); int n = f.write( wire ); show( "f", wire, n ); Frame g; printf( "%d ", g.read( wire, n ) ); printf( "%d %d %s %d\n", g.type, g.length(), g.text(), g.read( wire, 3 ) );
  Flags fl; memset( &fl, 0, sizeof fl ); fl.lo = 5; fl.mid = 10; fl.hi = 1; fl.id = 0x0102; show( "fl", &fl, sizeof fl ); Flags *fp = (Flags *)wire; fp->mid = 3; printf( "%02x\n", (unsigned char)wire[0] );
  Peer p; p.addr.whole = htonl( 0x0a000001 ); p.port = 80; show( "p", (char *)&p, 6 ); printf( "%d.%d\n", p.addr.part[0], p.addr.part[3] );
  Ctx ctx = { 0, 10 }; each( add, &ctx ); printf( "%d %d\n", ctx.n, ctx.total ); char cb[8]; memcpy( cb, &ctx, sizeof ctx ); show( "ctx", cb, 8 );
  unsigned char bytes[8]; store( bytes, e ); store( bytes + 4, b.one ); show( "st", bytes, 3 ); printf( "%d %d\n", load( bytes ).port, load( bytes + 4 ).kind );
  printf( "%d\n", entryAt( (char *)bytes, 1 )->kind );
  printf( "%u\n", sum( (const unsigned char *)&e, 1 ) );
}

void run()
{
    first();
    second();
}
