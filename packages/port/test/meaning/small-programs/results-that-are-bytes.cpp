// What functions return: bytes where their length is said or they are asked for one by one, also through pointers and variables.
#include <stdio.h>
#include <string.h>
#include <qcstring.h>
#include <qbuffer.h>
#include <qstring.h>

static char block[4] = { 1, 0, 2, 3 };
static const char *fill( int *n ) { *n = 4; return block; }
static const char *whole() { return block; }
static int sum( const char *p, int n ) { int s = 0; for ( int i = 0; i < n; i++ ) s += p[i]; return s; }

class Packet
{
public:
    Packet() { memcpy( data, block, 4 ); }
    const char *bytes() const { return data; }
    const char *at( int i ) const { return data + i; }
    const char *compared() const { return data; }
    const char *sent() { return data; }
    const char *text() const { return data; }
    int size() const { return sizeof( data ); }

private:
    char data[4];
};

struct Source { const char *( *get )( int *n ); };
typedef const char *( *Namer )( int );
static const char *name( int i ) { return i ? "one" : "zero"; }

void run()
{
    int n;
    const char *p = fill( &n );
    printf( "%d\n", sum( p, n ) );
    const char *q = whole();
    for ( int i = 0; i < 4; i++ ) printf( "%d ", q[i] );

    Packet packet;
    const char *r = packet.bytes();
    for ( int i = 0; i < packet.size(); i++ ) printf( "%d ", r[i] );
    const char *s = packet.at( 1 );
    for ( int i = 0; i < 3; i++ ) printf( "%d ", *s++ );
    printf( "%d\n", memcmp( packet.compared(), block, 4 ) );
    const char *t = packet.sent();
    QByteArray written;
    QBuffer buffer( written );
    buffer.open( IO_WriteOnly );
    buffer.writeBlock( t, packet.size() );
    buffer.close();
    for ( uint i = 0; i < written.size(); i++ ) printf( "%d ", written[i] );
    printf( "%d %d\n", (int)strlen( packet.text() ), QString( packet.text() ).isEmpty() );

    Source source;
    source.get = fill;
    int m = 0;
    const char *u = source.get( &m );
    printf( "%d ", sum( u, m ) );
    printf( "%d\n", sum( source.get( &m ), 4 ) );
    Namer namer = name;
    printf( "%s ", namer( 0 ) );
    printf( "%s\n", namer( 1 ) );
}
