// Chains of >> with operators of the program between those of Qt, and numbers that are cut to the width of what they are read into.
#include <stdio.h>
#include <string.h>
#include <qbuffer.h>
#include <qdatastream.h>
#include <qtextstream.h>
#include <qstring.h>
#include <qcstring.h>
struct Rec { Q_INT16 id; QString name; Rec( int n = 0 ) : id( n ), name( "n" ) {} };
static QDataStream &operator<<( QDataStream &s, const Rec &r ) { return s << r.id << r.name; }
static QDataStream &operator>>( QDataStream &s, Rec &r ) { return s >> r.id >> r.name; }
static QTextStream &operator<<( QTextStream &s, const Rec &r ) { return s << r.name << '#' << r.id; }
static QTextStream &operator>>( QTextStream &s, Rec &r ) { return s >> r.name >> r.id; }
void run()
{
    QByteArray a;
    {
        QDataStream s( a, IO_WriteOnly );
        s << Rec( 1 ) << 5 << Rec( 2 ) << QString( "t" ) << Rec( 3 );
        s << 1 << Rec( 4 ) << 2;
        s << Rec( 5 ) << (Q_INT32)3 << Rec( 6 );
    }
    QDataStream s( a, IO_ReadOnly );
    Rec x, y, z; Q_INT32 n = 0, m = 0; QString t;
    s >> x >> n >> y >> t >> z;
    printf( "%d %d %d %s %d\n", x.id, n, y.id, t.latin1(), z.id );
    s >> n >> x >> m;
    printf( "%d %d %d\n", n, x.id, m );
    s >> x >> n >> y;
    printf( "%d %d %d %d\n", x.id, n, y.id, s.atEnd() );
    QString out;
    {
        QTextStream ts( &out, IO_WriteOnly );
        ts << Rec( 1 ) << ' ' << 5 << Rec( 2 ) << endl << 'c' << Rec( 3 );
    }
    printf( "%s\n", out.latin1() );
    out = "a 1 7 b 2 8 c 3";
    QTextStream ts( &out, IO_ReadOnly );
    int k = 0, l = 0;
    ts >> x >> k >> y >> l >> z;
    printf( "%d %d %d %d %d %s\n", x.id, k, y.id, l, z.id, z.name.latin1() );
    out = "70000 -5 4000000000 0.1 -1 x";
    QTextStream wide( &out, IO_ReadOnly );
    short a1;
    uint a2;
    int a3;
    float a4;
    ushort a5;
    char a6 = 'a', a7 = 'b';
    wide >> a1 >> a2 >> a3 >> a4 >> a5 >> ws >> a6 >> a7;
    printf( "%d %u %d %d %d %d %d\n", a1, a2, a3, a4 == 0.1f, a5, a6, a7 );
}
