// Functions that return the stream they read from.
#include <qdatastream.h>
#include <qcstring.h>
#include <qstring.h>
#include <qtextstream.h>
#include <qvaluelist.h>
#include <stdio.h>
struct P { Q_INT16 x, y; QString s; P() : x( 0 ), y( 0 ) {} };
static QDataStream &operator>>( QDataStream &s, P &p ) { return s >> p.x >> p.y >> p.s; }
static QDataStream &operator<<( QDataStream &s, const P &p ) { return s << p.x << p.y << p.s; }
static QDataStream &readTwo( QDataStream &s, P *a, P *b, bool both )
{
    if ( both )
        return s >> *a >> *b;
    return s >> *a;
}
struct R { QDataStream s; R( const QByteArray &b ) : s( b, IO_ReadOnly ) {} QDataStream &get( Q_INT16 &n ) { return s >> n; } };
static QTextStream &words( QTextStream &t, QString &a, QString &b ) { return t >> a >> b; }
struct Q { Q_INT16 x, y; };
static QDataStream &get( QDataStream &s, Q &p, int k )
{
    if ( k == 1 ) return s >> p.x;
    else if ( k == 2 ) return s >> p.x >> p.y;
    switch ( k ) {
    case 3: return s >> p.y;
    default: for ( ;; ) return s >> p.y >> p.x;
    }
}
static void each()
{
    QByteArray b;
    QDataStream out( b, IO_WriteOnly );
    for ( int i = 0; i < 10; i++ ) out << (Q_INT16)i;
    QDataStream in( b, IO_ReadOnly );
    Q p;
    p.x = p.y = 0;
    for ( int k = 1; k < 5; k++ ) { get( in, p, k ); printf( "%d %d\n", p.x, p.y ); }
}
void run()
{
    each();
    QByteArray b;
    QDataStream out( b, IO_WriteOnly );
    P p, q, r;
    p.x = 4; p.y = 5; p.s = "s";
    out << p << p << p;
    QDataStream in( b, IO_ReadOnly );
    readTwo( in, &q, &r, FALSE );
    readTwo( in, &q, &r, TRUE );
    printf( "%d %d %s %d %d\n", q.x, q.y, q.s.latin1(), r.x, in.atEnd() );
    R reader( b );
    Q_INT16 n, m;
    reader.get( n ) >> m;
    printf( "%d %d\n", n, m );
    QString text = "one two three";
    QTextStream ts( &text, IO_ReadOnly );
    QString a, c, d;
    words( ts, a, c ) >> d;
    printf( "%s %s %s\n", a.latin1(), c.latin1(), d.latin1() );
}
