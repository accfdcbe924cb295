// Lists that sort themselves, dictionaries, and elements that go while a program walks over them.
#include <qstring.h>
#include <qvaluelist.h>
#include <qmap.h>
#include <qptrlist.h>
#include <qintdict.h>
#include <qptrdict.h>
#include <qdict.h>
#include <qasciidict.h>
#include <stdio.h>

class Conn {
public:
    Conn( int f, const char *n ) : fd( f ), name( n ), score( f * 37 % 11 ) { ++live; }
    ~Conn() { printf( "~%s ", name.latin1() ); --live; }
    int fd;
    QString name;
    int score;
    static int live;
};
int Conn::live = 0;

class ConnList : public QPtrList<Conn> {
protected:
    int compareItems( void * a, void * b ) {
        Conn *x = (Conn *)a;
        Conn *y = static_cast<Conn *>( b );
        if ( x->score == y->score ) return 0;
        return x->score < y->score ? -1 : 1;
    }
};

static void dump( QPtrList<Conn> &l )
{
    for ( Conn *c = l.first(); c; c = l.next() )
        printf( "%s/%d ", c->name.latin1(), c->score );
    printf( "\n" );
}

static void dumpIt( const QPtrList<Conn> &l )
{
    QPtrListIterator<Conn> it( l );
    Conn *c;
    while ( ( c = ++it, c ) )
        printf( "%s ", c->name.latin1() );
    it.toFirst();
    for ( ; *it; ++it )
        printf( "<%s> ", ( *it )->name.latin1() );
    for ( it.toLast(); it.current(); --it )
        printf( "(%s%s) ", it.current()->name.latin1(), it.atFirst() ? "!" : "" );
    printf( "\n" );
}

class Reg {
public:
    Reg() { m_byFd.setAutoDelete( TRUE ); }
    void add( Conn *c ) {
        m_byFd.replace( c->fd, c );
        m_byName.insert( c->name, c );
        m_flags.insert( c, new int( 0 ) );
    }
    bool close( int fd ) {
        Conn *c = m_byFd[ fd ];
        if ( !c ) return FALSE;
        m_byName.remove( c->name );
        delete m_flags.take( c );
        return m_byFd.remove( fd );
    }
    QIntDict<Conn> m_byFd;
    QDict<Conn> m_byName;
    QPtrDict<int> m_flags;
};

void run()
{
    ConnList l;
    l.setAutoDelete( TRUE );
    const char *names[] = { "ann", "bob", "cat", "dan", "eve", "fay" };
    for ( uint i = 0; i < sizeof( names ) / sizeof( *names ); i++ )
        l.append( new Conn( i + 3, names[ i ] ) );
    dump( l );
    l.sort();
    dump( l );
    l.inSort( new Conn( 7 + 11, "gus" ) );
    dump( l );
    dumpIt( l );
    Conn probe( 4, "probe" );
    int at = l.find( &probe );
    printf( "at %d contains %u\n", at, l.contains( &probe ) );
    // remove while walking
    Conn *c = l.first();
    while ( c ) {
        if ( c->fd % 2 ) {
            l.remove();
            c = l.current();
        } else
            c = l.next();
    }
    printf( "\n" );
    dump( l );
    QPtrListIterator<Conn> it( l );
    while ( ( c = it.current() ) ) {
        ++it;
        if ( c->score > 5 )
            l.removeRef( c );
    }
    printf( "\n" );
    dump( l );
    Conn *t = l.take( 0 );
    printf( "taken %s left %u live %d\n", t->name.latin1(), l.count(), Conn::live );
    delete t;
    l.clear();
    printf( "live %d\n", Conn::live );

    Reg r;
    for ( int i = 0; i < 4; i++ )
        r.add( new Conn( i, names[ i ] ) );
    ( *r.m_flags[ r.m_byFd[ 2 ] ] )++;
    int *fl = r.m_flags.find( r.m_byName[ "cat" ] );
    *fl += 5;
    printf( "flag %d %d\n", *fl, *r.m_flags[ r.m_byFd.find( 2 ) ] );
    printf( "%d %d\n", (int)r.close( 1 ), (int)r.close( 1 ) );
    r.m_byFd.replace( 2, new Conn( 2, "cat2" ) );
    printf( "\n" );
    QIntDictIterator<Conn> di( r.m_byFd );
    int sum = 0;
    while ( di.current() ) {
        sum += di.currentKey() * 10 + di.current()->score;
        ++di;
    }
    printf( "sum %d\n", sum );
    sum = 0;
    for ( di.toFirst(); di; ++di ) sum += di.current()->fd;
    printf( "sum %d\n", sum );

    QAsciiDict<char> types;
    types.insert( "html", "text/html" );
    types.insert( "txt", "text/plain" );
    const char *ty = types[ "html" ];
    printf( "%s %s\n", ty, types[ "gif" ] ? "yes" : "no" );

    QMap<int, Conn *> m;
    m[ 5 ] = new Conn( 5, "m5" );
    delete m[ 6 ];
    delete m[ 5 ];
    m.remove( 5 );
    printf( "m %u\n", m.count() );
    QMap<int, Conn *>::Iterator mi = m.begin();
    for ( ; mi != m.end(); ++mi ) { delete *mi; *mi = 0; }
    QValueList<Conn *> vl;
    vl << new Conn( 1, "v1" ) << new Conn( 2, "v2" );
    QValueList<Conn *>::Iterator vi;
    for ( vi = vl.begin(); vi != vl.end(); ++vi )
        delete *vi;
    vl.clear();
    for ( vi = vl.begin(); vi != vl.end(); vi = vl.remove( vi ) ) delete *vi;
    printf( "live %d\n", Conn::live );
    r.m_byFd.setAutoDelete( FALSE );
    r.m_byFd.clear();
}
