// Users in channels: objects that refer to each other, lists that own, maps of structs, commands in a table of member pointers.
#include <stdio.h>
#include <qstring.h>
#include <qstringlist.h>
#include <qmap.h>
#include <qptrlist.h>
#include <qvaluelist.h>

class Channel;
class Server;

class User
{
public:
    User( Server *s, const QString &nick ) : m_server( s ), m_nick( nick ), m_flags( 0 ) { ++count; }
    ~User();
    enum Flag { Away = 1, Operator = 1 << 1, Hidden = 1 << 4, All = Away | Operator | Hidden };
    void set( Flag f, bool on = TRUE ) { if ( on ) m_flags |= f; else m_flags &= ~f; }
    bool has( int f ) const { return ( m_flags & f ) == f; }
    QString nick() const { return m_nick; }
    void rename( const QString &n ) { m_nick = n; }
    int flags() const { return m_flags; }
    QPtrList<Channel> &channels() { return m_channels; }
    static int count;
    QStringList inbox;

private:
    Server *m_server;
    QString m_nick;
    int m_flags;
    QPtrList<Channel> m_channels;
};
int User::count = 0;

class Channel
{
public:
    Channel( const QString &n ) : name( n ), limit( -1 ) {}
    ~Channel() { printf( "(%s closed)", name.latin1() ); }
    bool join( User *u )
    {
        if ( users.containsRef( u ) || ( limit >= 0 && (int)users.count() >= limit ) ) return FALSE;
        users.append( u );
        u->channels().append( this );
        return TRUE;
    }
    void leave( User *u ) { users.removeRef( u ); u->channels().removeRef( this ); }
    int send( User *from, const QString &text )
    {
        int n = 0;
        for ( User *u = users.first(); u; u = users.next() )
            if ( u != from && !u->has( User::Away ) ) { u->inbox << name + "<" + ( from ? from->nick() : QString( "*" ) ) + "> " + text; n++; }
        return n;
    }
    QString name;
    int limit;
    QPtrList<User> users;
};

class Server
{
public:
    Server() { m_channels.setAutoDelete( TRUE ); m_users.setAutoDelete( TRUE ); }
    QString handle( const QString &line );
    User *user( const QString &nick );
    Channel *channel( const QString &name, bool make = FALSE );
    void drop( Channel *c ) { if ( c->users.isEmpty() ) m_channels.removeRef( c ); }
    struct Entry { Entry( int n = 0 ) : used( n ) {} int used; QString last; };
    QMap<QString, Entry> usage;

private:
    typedef QString ( Server::*Command )( User *u, QStringList &args );
    struct Row { const char *name; Command command; int least; };
    static const Row rows[];
    QString join( User *u, QStringList &a ) { Channel *c = channel( a[0], TRUE ); return c->join( u ) ? "joined " + QString::number( c->users.count() ) : QString( "full" ); }
    QString part( User *u, QStringList &a ) { Channel *c = channel( a[0] ); if ( !c ) return "none"; c->leave( u ); drop( c ); return "left"; }
    QString say( User *u, QStringList &a ) { Channel *c = channel( a[0] ); a.pop_front(); return c ? QString( "sent %1" ).arg( c->send( u, a.join( " " ) ) ) : QString::null; }
    QString nick( User *u, QStringList &a ) { QString old = u->nick(); u->rename( a[0] ); return old + "=" + u->nick(); }
    QString away( User *u, QStringList & ) { u->set( User::Away, !u->has( User::Away ) ); return u->has( User::Away ) ? "away" : "back"; }
    QString mode( User *u, QStringList &a ) { Channel *c = channel( a[0] ); bool ok; int n = a[1].toInt( &ok ); if ( !c || !ok ) return "what"; c->limit = n; u->set( User::Operator ); return QString().sprintf( "%s:%d", c->name.latin1(), c->limit ); }
    QString quit( User *u, QStringList & ) { QString n = u->nick(); m_users.removeRef( u ); return n + " gone"; }
    QPtrList<Channel> m_channels;
    QPtrList<User> m_users;
    friend class User;
};

const Server::Row Server::rows[] = {
    { "join", &Server::join, 1 }, { "part", &Server::part, 1 }, { "say", &Server::say, 2 }, { "nick", &Server::nick, 1 },
    { "away", &Server::away, 0 }, { "mode", &Server::mode, 2 }, { "quit", &Server::quit, 0 }
};

User::~User()
{
    --count;
    while ( Channel *c = m_channels.first() ) {
        c->leave( this );
        c->send( 0, m_nick + " left" );
        m_server->drop( c );
    }
}

User *Server::user( const QString &nick )
{
    QPtrListIterator<User> it( m_users );
    for ( ; it.current(); ++it )
        if ( it.current()->nick() == nick ) return it.current();
    User *u = new User( this, nick );
    m_users.append( u );
    return u;
}

Channel *Server::channel( const QString &name, bool make )
{
    for ( Channel *c = m_channels.first(); c; c = m_channels.next() )
        if ( c->name == name ) return c;
    if ( !make ) return 0;
    Channel *c = new Channel( name );
    m_channels.append( c );
    return c;
}

QString Server::handle( const QString &line )
{
    QStringList words = QStringList::split( ' ', line );
    if ( words.count() < 2 ) return "short";
    User *u = user( words[0] );
    QString name = words[1];
    words.pop_front();
    words.pop_front();
    for ( uint i = 0; i < sizeof( rows ) / sizeof( Row ); i++ ) {
        const Row &row = rows[i];
        if ( name != row.name ) continue;
        usage[name].used++;
        usage[name].last = u->nick();
        if ( (int)words.count() < row.least ) return "few";
        return ( this->*row.command )( u, words );
    }
    return "unknown " + name;
}

void run()
{
    Server s;
    const char *lines[] = { "ann join #a", "bob join #a", "bob join #a", "ann mode #a 3", "cat join #a", "dan join #a", "dan join #b", "ann say #a hi all",
                            "cat away", "ann say #a again", "bob nick bobby", "bobby part #a", "bobby part #a", "ann", "ann fly", "ann say #a", "ann say #c x",
                            "dan say #b alone", "dan quit", "cat quit", "ann say #a who", "ann quit", 0 };
    for ( const char **l = lines; *l; l++ ) {
        QString r = s.handle( *l );
        printf( "%s -> %s %d\n", *l, r.isNull() ? "(null)" : r.latin1(), User::count );
    }
    User *b = s.user( "bobby" );
    printf( "%s|%d\n", b->inbox.join( "," ).latin1(), b->flags() );
    for ( QMap<QString, Server::Entry>::Iterator it = s.usage.begin(); it != s.usage.end(); ++it )
        printf( "%s %d %s\n", it.key().latin1(), it.data().used, ( *it ).last.latin1() );
    b->set( User::Hidden );
    b->set( User::Operator );
    printf( "%d %d %d\n", b->flags(), b->has( User::All ), b->has( User::Hidden | User::Operator ) );
}
