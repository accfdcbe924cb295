// Texts as bytes for devices and streams, with the 0 behind them where the number of bytes counts it.
#include <stdio.h>
#include <string.h>
#include <qbuffer.h>
#include <qdatastream.h>
#include <qtextstream.h>
#include <qstring.h>
#include <qcstring.h>
static void dump( const QByteArray &a ) { for ( uint i = 0; i < a.size(); i++ ) printf( "%02x", (uchar)a[i] ); printf( " %d\n", (int)a.size() ); }
static void put( QIODevice &d, const char *s ) { d.writeBlock( s, strlen( s ) + 1 ); }
static const char *name() { return "nm"; }
void run()
{
    QByteArray a;
    QBuffer b( a );
    b.open( IO_WriteOnly );
    printf( "%d\n", (int)b.writeBlock( "def", 4 ) );
    printf( "%d\n", (int)b.writeBlock( "", 1 ) );
    put( b, "xyz" );
    const char *p = "pq";
    b.writeBlock( p, 3 );
    b.writeBlock( name(), 3 );
    QCString c( "cs" );
    b.writeBlock( c, c.length() + 1 );
    b.writeBlock( c.data(), c.length() + 1 );
    QString q( "qs" );
    b.writeBlock( q.latin1(), q.length() + 1 );
    b.writeBlock( q, q.length() + 1 );
    static const char tag[] = "tag";
    b.writeBlock( tag, sizeof( tag ) );
    char buf[8] = "buf";
    b.writeBlock( buf, 4 );
    b.close();
    dump( a );
    QByteArray z;
    QDataStream s( z, IO_WriteOnly );
    s.writeRawBytes( "ab", 3 );
    s.writeBytes( "cd", 3 );
    s.writeRawBytes( p, 3 );
    s.writeBytes( c, 3 );
    s.writeRawBytes( tag, sizeof tag );
    dump( z );
}
