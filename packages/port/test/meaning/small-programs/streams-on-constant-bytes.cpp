// Streams and buffers that read bytes which are constant.
#include <qdatastream.h>
#include <qtextstream.h>
#include <qbuffer.h>
#include <qcstring.h>
#include <qstring.h>
#include <stdio.h>
static int parse( const QByteArray &payload )
{
    QDataStream in( payload, IO_ReadOnly );
    Q_INT16 n;
    in >> n;
    QByteArray copy( payload );
    copy = payload.copy();
    copy[0] = 9;
    return n * 10 + payload.size();
}
static QString word( const QByteArray data )
{
    QTextStream ts( data, IO_ReadOnly );
    QString s;
    ts >> s;
    return s + QString::number( data.size() );
}
struct R { QDataStream s; R( const QByteArray &b ) : s( b, IO_ReadOnly ) {} int get() { Q_INT8 n; s >> n; return n; } };
static int first( const QByteArray &b ) { QBuffer buffer( b ); buffer.open( IO_ReadOnly ); return buffer.getch(); }
void run()
{
    QByteArray b( 3 );
    b[0] = 1; b[1] = 2; b[2] = 'x';
    printf( "%d %s %d\n", parse( b ), word( b ).latin1(), first( b ) );
    R r( b );
    int one = r.get(), two = r.get();
    printf( "%d %d\n", one, two );
}
