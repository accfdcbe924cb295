#include <qdatastream.h>
#include <qbuffer.h>
#include <string.h>
#include <stdio.h>
typedef unsigned char Uint8;
struct Head { char type; unsigned char flags; };
static unsigned char glob = 90;
void put( const char* s, int n ) { for ( int i = 0; i < n; ++i ) printf( "%d ", (unsigned char)s[i] ); }
void uput( const unsigned char* s, int n ) { for ( int i = 0; i < n; ++i ) printf( "%d ", s[i] ); }
void get( char* s, int n ) { for ( int i = 0; i < n; ++i ) s[i] = 'a' + i; }
void uget( unsigned char* s, int n ) { for ( int i = 0; i < n; ++i ) s[i] = 200 + i; }
class A { public: A() : m( 5 ), c( 'x' ) {} void all( unsigned char p ); Uint8 m; char c; Head h; };
void A::all( unsigned char p )
{
    uput( &m, 1 ); put( &c, 1 ); put( (const char*)&m, 1 ); uput( &p, 1 ); uput( &glob, 1 );
    h.type = 3; h.flags = 4;
    put( &h.type, 1 ); uput( &h.flags, 1 );
    get( &c, 1 ); uget( &m, 1 ); uget( &h.flags, 1 ); uget( &p, 1 ); uget( &glob, 1 );
    printf( "%c %d %d %d %d\n", c, m, h.flags, p, glob );
}
void dev( A& a )
{
    QByteArray b; QBuffer f( b ); f.open( IO_ReadWrite );
    f.writeBlock( &a.c, 1 ); f.writeBlock( (const char*)&a.m, 1 ); f.writeBlock( (char*)&a.h.flags, sizeof a.h.flags );
    f.at( 0 ); f.readBlock( (char*)&a.m, 1 ); f.readBlock( &a.c, 1 );
    printf( "%d %d %d\n", a.m, (unsigned char)a.c, (int)f.buffer().size() );
    QByteArray raw( 3 ); memcpy( raw.data(), &a.m, 1 ); memcpy( raw.data() + 1, &a.h.flags, 1 );
    printf( "%d %d\n", raw[0], (unsigned char)raw[1] );
    memcpy( &a.c, raw.data() + 1, 1 ); memset( &a.m, 7, 1 ); printf( "%d %d\n", (unsigned char)a.c, a.m );
    if ( memcmp( &a.m, "\7", 1 ) == 0 ) printf( "same\n" );
}
void run() { A a; a.all( 9 ); dev( a ); }
