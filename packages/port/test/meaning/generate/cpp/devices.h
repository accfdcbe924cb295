#include <qbuffer.h>
#include <qdatastream.h>
#include <qtextstream.h>

typedef QMap<QString, int> NumberMap;

static void dump( const QByteArray &a ) {
    for ( uint i = 0; i < a.size(); i++ ) printf( "%02x", (uchar)a[(int)i] );
    printf( "/%d\n", (int)a.size() );
}

static QByteArray bytes( const char *s ) {
    QByteArray a;
    a.duplicate( s, strlen( s ) );
    return a;
}

struct Rec {
    Rec( int n = 0, const QString &s = QString( "rec" ) )
        : id( n ), name( s ), ratio( n / 4.0 ), flags( 0xf0 ) { }
    Q_INT16 id;
    QString name;
    double ratio;
    uchar flags;
};

static QDataStream &operator<<( QDataStream &s, const Rec &r ) {
    return s << r.id << r.name << r.ratio << r.flags;
}

static QDataStream &operator>>( QDataStream &s, Rec &r ) {
    Q_UINT8 f;
    s >> r.id >> r.name >> r.ratio >> f;
    r.flags = f ^ 1;
    return s;
}

static QTextStream &operator<<( QTextStream &s, const Rec &r ) {
    s << r.name << '#' << r.id;
    if ( r.flags & 1 ) s << "!";
    return s << ' ' << (int)r.flags;
}

static void show( const Rec &r ) { printf( "%d %s %g %d ", r.id, r.name.latin1(), r.ratio, r.flags ); }

static Rec made( int n ) {
    Rec r( n * 3, QString::number( n ) );
    r.flags = n;
    return r;
}

static void line( QTextStream &s, const QString &t ) { s << "- " << t << endl; }

static void fill( QIODevice *d, const char *s ) {
    if ( d->isWritable() ) d->writeBlock( s, strlen( s ) );
    d->putch( '\n' );
}

static int total( QIODevice &d ) {
    int n = 0, c;
    while ( ( c = d.getch() ) >= 0 ) n += c;
    return n;
}
