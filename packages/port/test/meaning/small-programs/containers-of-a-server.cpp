// Classes that inherit containers, containers of containers, iterators in them, and keys of the program.
#include <qstring.h>
#include <qstringlist.h>
#include <qvaluelist.h>
#include <qmap.h>
#include <qptrlist.h>
#include <qdict.h>
#include <qintdict.h>
#include <stdio.h>

class Client { public: Client( const QString &n, int p = 0 ) : name( n ), port( p ), score( 0 ) { live++; } ~Client() { live--; printf( "~%s ", name.latin1() ); } QString name; int port, score; static int live; };
int Client::live = 0;

struct Endpoint {
    QString host; int port;
    Endpoint( const QString &h = "any", int p = 0 ) : host( h ), port( p ) {}
    bool operator<( const Endpoint &o ) const { return host < o.host || ( host == o.host && port < o.port ); }
    bool operator==( const Endpoint &o ) const { return host == o.host && port == o.port; }
};
class ClientMap : public QMap<int, Client *> {
public:
    ~ClientMap() { deleteAll(); }
    Client *byName( const QString &n ) const { for ( ConstIterator it = begin(); it != end(); ++it ) if ( ( *it )->name == n ) return *it; return 0; }
    void deleteAll() { for ( Iterator it = begin(); it != end(); ++it ) delete it.data(); clear(); }
    Client *add( Client *c ) { Client *old = contains( c->port ) ? ( *this )[ c->port ] : 0; ( *this )[ c->port ] = c; return old; }
    int total() { int t = 0; iterator it = begin(); while ( it != end() ) t += ( *it++ )->score; return t; }
};
class Roster : public QValueList<Client *> {
public:
    Roster() : m_max( 3 ) {}
    bool join( Client *c ) { if ( count() >= m_max || contains( c ) ) return FALSE; append( c ); return TRUE; }
    Client *best() const { Client *b = 0; for ( ConstIterator it = begin(); it != end(); ++it ) if ( !b || ( *it )->score > b->score ) b = *it; return b; }
    uint m_max;
};
class History : public QPtrList<QStringList> {
public:
    History() { setAutoDelete( TRUE ); }
    void add( const QString &s ) { if ( isEmpty() || last()->count() >= 2 ) append( new QStringList ); last()->append( s ); if ( count() > 2 ) removeFirst(); }
};
static QMap<QString, Roster> &rooms() { static QMap<QString, Roster> r; return r; }
static QMap<QString, int> &counters() { static QMap<QString, int> *c = 0; if ( !c ) c = new QMap<QString, int>; return *c; }
class Server {
public:
    QMap<QString, QValueList<Client *> > m_chan;
    QMap<Endpoint, Client *> m_at;
    QMap<QString, QMap<QString, QString> > m_conf;
    QDict<QPtrList<Client> > m_groups;
    QValueList<int> m_queue;
    Server() { m_groups.setAutoDelete( TRUE ); }
    QValueList<Client *> &members( const QString &c ) { return m_chan[ c ]; }
    const QValueList<Client *> members( const QString &c ) const { return m_chan[ c ]; }
    QPtrList<Client> *group( const QString &n ) { QPtrList<Client> *g = m_groups[ n ]; if ( !g ) { g = new QPtrList<Client>; m_groups.insert( n, g ); } return g; }
    void run() { QValueList<int> now = m_queue; m_queue.clear(); for ( QValueList<int>::Iterator it = now.begin(); it != now.end(); ++it ) if ( *it > 1 ) m_queue.append( *it / 2 ); }
    QString conf( const QString &s, const QString &k, const QString &def = "none" ) const {
        QMap<QString, QMap<QString, QString> >::ConstIterator it = m_conf.find( s );
        if ( it == m_conf.end() ) return def;
        QMap<QString, QString>::ConstIterator jt = it.data().find( k );
        return jt == ( *it ).end() ? def : *jt;
    }
};
struct Cursor { QValueList<QString>::Iterator pos; int reads; };

void run()
{
    {
        ClientMap m;
        Client *a = new Client( "a", 1 ), *b = new Client( "b", 2 );
        m.add( a ); m.add( b );
        delete m.add( new Client( "c", 2 ) );
        m.byName( "a" )->score = 4; m[ 2 ]->score += 5;
        printf( "%u %d %d\n", m.count(), m.total(), m.byName( "b" ) == 0 );
        QMap<int, Client *> copy = m;
        copy.remove( 1 );
        printf( "%u %u\n", copy.count(), m.count() );
    }
    printf( "live %d\n", Client::live );
    Client x( "x", 1 ), y( "y", 2 ), z( "z", 3 ), w( "w", 4 );
    Roster r;
    r.join( &x ); r.join( &y ); r.join( &x ); r.join( &z );
    printf( "%d ", (int)r.join( &w ) );
    y.score = 7;
    printf( "%s\n", r.best()->name.latin1() );
    Roster r2 = r;
    r2.m_max = 9; r2.join( &w ); w.score = 99;
    printf( "%u %u %s %s %u\n", r.count(), r2.count(), r.best()->name.latin1(), r2.best()->name.latin1(), r.m_max );
    rooms()[ "a" ] = r;
    rooms()[ "a" ].m_max = 4;
    rooms()[ "a" ].join( &w );
    Roster &ra = rooms()[ "a" ];
    ra.remove( &x );
    printf( "%u %u %u\n", rooms()[ "a" ].count(), r.count(), rooms()[ "b" ].count() );
    counters()[ "q" ]++; counters()[ "q" ] += 2; ++counters()[ "z" ];
    printf( "%d %d %u\n", counters()[ "q" ], counters()[ "z" ], counters().count() );
    History h;
    for ( int i = 0; i < 7; i++ ) h.add( QString::number( i ) );
    for ( QStringList *s = h.first(); s; s = h.next() ) printf( "<%s>", s->join( "," ).latin1() );
    h.first()->append( "more" ); QStringList st = *h.getFirst(); st << "copy";
    printf( " %u %s %s\n", h.count(), h.getFirst()->join( "+" ).latin1(), st.join( "+" ).latin1() );

    Server s;
    s.members( "#a" ).append( &x );
    s.members( "#a" ) << &y << &z;
    QValueList<Client *> copy = s.members( "#a" );
    copy.remove( &x );
    const Server &cs = s;
    printf( "%u %u %u %u\n", s.members( "#a" ).count(), copy.count(), cs.members( "#zz" ).count(), s.m_chan.count() );
    QValueList<Client *> &live = s.members( "#a" );
    live.pop_front();
    live += &w;
    printf( "%u %s\n", s.m_chan[ "#a" ].count(), s.members( "#a" ).last()->name.latin1() );
    s.members( "#b" ) = live;
    s.members( "#b" ).clear();
    printf( "%u %u\n", live.count(), s.m_chan.count() );
    s.m_at[ Endpoint( "h", 2 ) ] = &x;
    s.m_at[ Endpoint( "h", 1 ) ] = &y;
    s.m_at.insert( Endpoint( "a", 9 ), &z );
    Endpoint key( "h", 2 );
    Client *&slot = s.m_at[ key ];
    key.port = 77;
    slot = &w;
    printf( "%s ", s.m_at[ Endpoint( "h", 2 ) ]->name.latin1() );
    for ( QMap<Endpoint, Client *>::Iterator it = s.m_at.begin(); it != s.m_at.end(); ++it ) printf( "%s:%d=%s ", it.key().host.latin1(), it.key().port, it.data()->name.latin1() );
    Endpoint k2 = s.m_at.begin().key(); k2.port = 0;
    printf( "%d %d\n", s.m_at.begin().key().port, (int)s.m_at.contains( k2 ) );
    s.m_conf[ "net" ][ "port" ] = "80";
    s.m_conf[ "net" ][ "host" ] = "h";
    s.m_conf[ "log" ] = s.m_conf[ "net" ];
    s.m_conf[ "log" ][ "port" ] += "81";
    printf( "%s %s %s %s\n", s.conf( "net", "port" ).latin1(), s.conf( "log", "port" ).latin1(), s.conf( "x", "y" ).latin1(), s.conf( "net", "y", "d" ).latin1() );
    for ( QMap<QString, QString>::Iterator it = s.m_conf[ "net" ].begin(); it != s.m_conf[ "net" ].end(); ++it ) { *it = it.key() + "=" + *it; it.data() += ";"; }
    printf( "%s %s\n", s.conf( "net", "port" ).latin1(), s.conf( "log", "host" ).latin1() );
    s.group( "g" )->append( &x ); s.group( "g" )->append( &y ); s.group( "h" )->append( &z );
    *s.group( "h" ) = *s.group( "g" );
    s.group( "h" )->removeFirst();
    printf( "%u %u %u\n", s.group( "g" )->count(), s.group( "h" )->count(), s.m_groups.count() );
    s.m_queue << 8 << 1 << 3;
    while ( !s.m_queue.isEmpty() ) { s.run(); printf( "%u ", s.m_queue.count() ); }
    printf( "\n" );
    QValueList<QString> lines; lines << "l1" << "l2" << "l3";
    QMap<int, Cursor> cursors;
    cursors[ 1 ].pos = lines.begin(); cursors[ 1 ].reads = 0;
    cursors[ 2 ] = cursors[ 1 ];
    ++cursors[ 2 ].pos; cursors[ 2 ].reads++;
    Cursor &c1 = cursors[ 1 ];
    printf( "%s %s ", ( *c1.pos ).latin1(), ( *cursors[ 2 ].pos ).latin1() );
    Cursor c3 = cursors[ 2 ]; c3.pos++; ++c3.reads;
    printf( "%s %s %d %d\n", ( *c3.pos ).latin1(), ( *cursors[ 2 ].pos ).latin1(), c3.reads, cursors[ 2 ].reads );
    lines.remove( c1.pos ); c1.pos = lines.begin();
    printf( "%s\n", ( *cursors[ 1 ].pos ).latin1() );
    QMap<int, QValueList<QString>::Iterator> places;
    places[ 5 ] = lines.begin(); places[ 6 ] = places[ 5 ]; ++places[ 6 ];
    QValueList<QString>::Iterator pl = places[ 5 ]; ++pl;
    *places[ 6 ] = "changed";
    printf( "%s %s %s %d\n", ( *places[ 5 ] ).latin1(), lines.last().latin1(), ( *pl ).latin1(), pl == places[ 6 ] );
}
