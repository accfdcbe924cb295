// References to elements of a list stay with them, whatever is put in front of them and behind.
#include <stdio.h>
#include <list>
#include <qcstring.h>
#include <qdatastream.h>
#include <qstringlist.h>
#include <qvaluelist.h>

class Cache
{
public:
    Cache() : out( 0 ) {}
    ~Cache() { delete out; }
    void start() { list.append( QByteArray() ); delete out; out = new QDataStream( list.last(), IO_WriteOnly ); }
    void put( int n ) { *out << (Q_INT8)n; }
    QValueList<QByteArray> list;
    QDataStream *out;
};

static void add( int &n, QValueList<int> &l ) { l.append( 9 ); n += 5; l.prepend( 1 ); n += 5; }
static void change( QString &s, QStringList &l ) { l << "new"; s += "!"; l.prepend( "first" ); s += "?"; }
static QString &newest( QStringList &l ) { return l.last(); }
static void show( const QValueList<int> &l )
{
    for ( QValueList<int>::ConstIterator it = l.begin(); it != l.end(); ++it ) printf( "%d ", *it );
    printf( "\n" );
}

void run()
{
    QValueList<int> l;
    l << 1 << 2;
    int &last = l.last();
    l.append( 3 );
    last = 7;
    int &first = l.first();
    l.prepend( 0 );
    first = 8;
    show( l );
    add( l.last(), l );
    add( l.first(), l );
    add( l[2], l );
    int *there = &l[1];
    l.prepend( 6 );
    *there = 70;
    show( l );

    QStringList t;
    t << "a" << "b";
    change( t.last(), t );
    change( t.first(), t );
    change( t[1], t );
    QString &end = newest( t );
    t << "end";
    end += "*";
    printf( "%s\n", t.join( "," ).latin1() );

    Cache c;
    c.start();
    c.put( 1 );
    c.put( 2 );
    QDataStream *old = c.out;
    c.out = 0;
    c.start();
    c.put( 3 );
    *old << (Q_INT8)4;
    delete old;
    for ( uint i = 0; i < c.list.count(); i++ ) printf( "%d ", (int)c.list[i].size() );

    std::list<int> m;
    m.push_back( 1 );
    m.push_back( 2 );
    int &f = m.front(), &b = m.back();
    m.push_front( 0 );
    m.push_back( 3 );
    f = 10;
    b = 20;
    for ( std::list<int>::iterator it = m.begin(); it != m.end(); ++it ) printf( "%d ", *it );
    printf( "\n" );
}
