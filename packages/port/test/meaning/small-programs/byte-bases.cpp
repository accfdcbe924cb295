// Classes that inherit QByteArray.
#include <qcstring.h>
#include <qdatastream.h>
#include <stdio.h>
#include <string.h>

class Packet : public QByteArray
{
public:
    Packet() : kind( 0 ) {}
    Packet( uint n, int k ) : QByteArray( n ), kind( k ) { fill( 0 ); }
    Packet( const QByteArray &b ) : QByteArray( b ), kind( 9 ) {}
    Packet &add( const char *s )
    {
        const uint old = size();
        resize( old + strlen( s ) );
        memcpy( data() + old, s, strlen( s ) );
        return *this;
    }
    int sum() const { int n = 0; for ( uint i = 0; i < size(); i++ ) n += at( i ); return n; }
    uchar first() const { return isEmpty() ? 0 : (uchar)( *this )[0]; }
    int kind;
};

class Named : public Packet
{
public:
    Named( const char *n ) : Packet( 1, 5 ) { add( n ); }
};

static int count( const QByteArray &b ) { return b.size(); }
static int characters( const char *p, int n ) { int sum = 0; for ( int i = 0; i < n; i++ ) sum += p[i]; return sum; }

void run()
{
    Packet b( 2, 3 );
    b[0] = 1; b[1] = 2;
    b.add( "abc" ).add( "d" );
    printf( "%d %d %d %d %d\n", (int)b.size(), b.sum(), count( b ), b[4], b.kind );
    Packet same = b;
    same[0] = 7;
    printf( "%d %d %d\n", b[0], same.kind, b.first() );
    Named named( "xy" );
    printf( "%d %d %d\n", (int)named.size(), named.sum(), named.kind );
    Packet made( named.copy() );
    printf( "%d %d\n", made.kind, characters( made.data(), made.size() ) );
    QByteArray plain = b;
    plain[1] = 50;
    printf( "%d %d\n", b[1], (int)plain.size() );
    QByteArray raw;
    QDataStream out( raw, IO_WriteOnly );
    out << (const QByteArray &)named;
    printf( "%d %d\n", (int)raw.size(), raw[3] );
    Packet empty;
    printf( "%d %d %d\n", empty.isEmpty(), empty.kind, empty.first() );
    Packet *p = new Packet( 3, 4 );
    p->at( 2 ) = 'z';
    printf( "%d %c\n", p->sum(), p->data()[2] );
    delete p;
}
