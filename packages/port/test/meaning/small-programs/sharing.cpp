// What is copied and what is shared: QByteArray shares its bytes, QString and lists do not; null and empty texts.
#include <stdio.h>
#include <qstring.h>
#include <qcstring.h>
#include <qstringlist.h>
#include <qvaluelist.h>
#include <qmap.h>

struct Message {
    Message() : size( 0 ) {}
    QString subject;
    QByteArray body;
    QStringList to;
    int size;
};

static void show( const char *what, const QByteArray &b )
{
    printf( "%s", what );
    for ( uint i = 0; i < b.size(); i++ ) printf( " %d", b[(int)i] );
    printf( "\n" );
}

static void touch( QByteArray b ) { b[0] = 'T'; }
static void tail( QString s, QString &t ) { s += "!"; t += s; }
static QString maybe( bool yes ) { if ( yes ) return ""; return QString::null; }

void run()
{
    QByteArray a( 3 );
    a.fill( 'a' );
    QByteArray b = a, c = a.copy();
    b[1] = 'b';
    c[2] = 'c';
    show( "a", a );
    show( "c", c );
    touch( a );
    show( "after touch", b );
    b[2] = 'z';
    show( "a after a change of b", a );
    printf( "%d %d\n", a == b, a != c );
    Message m;
    m.subject = "hello";
    m.body = c;
    m.to << "x" << "y";
    m.size = 3;
    Message n = m;
    n.subject += " world";
    n.body[0] = 'N';
    n.to.append( "z" );
    n.size++;
    show( m.subject.latin1(), m.body );
    printf( "%s %u %d | %s %u %d\n", m.subject.latin1(), m.to.count(), m.size, n.subject.latin1(), n.to.count(), n.size );
    QValueList<Message> queue;
    queue.append( m );
    m.subject = "changed";
    queue.first().to.clear();
    Message &front = queue.first();
    front.size = 1000;
    printf( "%s %s %u %u %d\n", m.subject.latin1(), queue.first().subject.latin1(), m.to.count(), front.to.count(), queue.first().size );
    QMap<QString, QStringList> map;
    map["k"] << "1" << "2";
    QStringList &inner = map["k"];
    inner << "3";
    QStringList outside = map["k"];
    outside << "4";
    printf( "%s %s\n", map["k"].join( "," ).latin1(), outside.join( "," ).latin1() );
    QString s = "s", t;
    tail( s, t );
    tail( t, t );
    printf( "%s %s\n", s.latin1(), t.latin1() );
    QString none, empty = "", other = maybe( false );
    printf( "%d %d %d %d %d %d\n", none.isNull(), none.isEmpty(), empty.isNull(), empty.isEmpty(), other.isNull(), maybe( true ).isNull() );
    none += "x";
    printf( "%d %s\n", none.isNull(), none.latin1() );
    const char *p = 0;
    QString from( p ), filled( "p" );
    filled = QString::null;
    printf( "%d %d %d\n", from.isNull(), filled.isNull(), filled == QString::null );
}
