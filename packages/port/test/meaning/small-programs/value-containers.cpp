// Structs with structs and lists in containers: copies everywhere, elements changed in place and by references, swaps, nested maps.
#include <stdio.h>
#include <qstring.h>
#include <qstringlist.h>
#include <qvaluelist.h>
#include <qmap.h>

struct Address { Address( const QString &h = "", ushort p = 0 ) : host( h ), port( p ) {} QString host; ushort port; };

struct Server
{
    Server() : weight( 1 ) {}
    Server( const QString &n, int w ) : name( n ), weight( w ) { tags << "new"; }
    bool operator<( const Server &o ) const { return weight < o.weight; }
    bool operator==( const Server &o ) const { return name == o.name; }
    QString name;
    int weight;
    QStringList tags;
    Address address;
    QValueList<Address> mirrors;
};

typedef QValueList<Server> ServerList;
typedef QMap<QString, ServerList> Groups;

static void show( const ServerList &l )
{
    for ( ServerList::ConstIterator it = l.begin(); it != l.end(); ++it )
        printf( "%s:%d[%s]%s:%u(%d) ", ( *it ).name.latin1(), ( *it ).weight, ( *it ).tags.join( "," ).latin1(), ( *it ).address.host.latin1(), ( *it ).address.port, (int)( *it ).mirrors.count() );
    printf( "\n" );
}

static Server heaviest( ServerList l )
{
    Server best;
    while ( !l.isEmpty() ) {
        Server s = l.first();
        l.remove( l.begin() );
        if ( best < s ) best = s;
    }
    best.tags << "best";
    return best;
}

static ServerList sorted( const ServerList &l )
{
    ServerList r;
    for ( ServerList::ConstIterator it = l.begin(); it != l.end(); ++it ) {
        ServerList::Iterator at = r.begin();
        while ( at != r.end() && !( *it < *at ) ) ++at;
        r.insert( at, *it );
    }
    return r;
}

static Server &byName( ServerList &l, const QString &name )
{
    for ( ServerList::Iterator it = l.begin(); it != l.end(); ++it )
        if ( ( *it ).name == name ) return *it;
    l.append( Server( name, 0 ) );
    return l.last();
}

static void rename( Server s, const QString &to ) { s.name = to; s.tags.clear(); }
static void move( Server &s, const Address &to ) { s.mirrors.append( s.address ); s.address = to; s.address.port++; }

class Registry
{
public:
    Registry() : changes( 0 ) {}
    ServerList servers( const QString &group ) const { return groups.contains( group ) ? *const_cast<Groups &>( groups ).find( group ) : ServerList(); }
    void add( const QString &group, const Server &s ) { groups[group].append( s ); changes++; }
    const Groups &all() const { return groups; }
    Groups copy() const { return groups; }
    Groups groups;
    int changes;
};

void run()
{
    ServerList list;
    Server a( "alpha", 5 ), b( "beta", 3 );
    list << a << b << Server( "gamma", 9 );
    a.name = "changed";
    list[1].tags << "second";
    list.first().address = Address( "h1", 80 );
    ServerList other = list;
    other[0].weight = 50;
    other[2].tags[0] = "old";
    Server c = list[2];
    c.weight++;
    c.tags += "copy";
    show( list );
    show( other );
    Server h = heaviest( list );
    printf( "%s %s %d\n", h.name.latin1(), h.tags.join( "+" ).latin1(), (int)list.count() );
    byName( list, "beta" ).weight = 12;
    byName( list, "delta" ).weight += 7;
    rename( list[0], "x" );
    move( list[0], Address( "h2", 8080 ) );
    Address kept = list[0].address;
    move( list.first(), kept );
    show( sorted( list ) );
    Server &r = list.last();
    r = list.first();
    r.name += "2";
    r.mirrors.clear();
    Server t = list[0];
    list[0] = list[1];
    list[1] = t;
    t.name = "gone";
    show( list );
    Registry reg;
    reg.add( "eu", b );
    reg.add( "eu", list[1] );
    reg.add( "us", c );
    Groups g = reg.copy();
    g["eu"].first().name = "copied";
    g["asia"].append( b );
    ServerList eu = reg.servers( "eu" );
    eu[0].weight = -1;
    reg.groups["us"] = eu;
    reg.groups["us"][1].tags << "us";
    show( reg.servers( "eu" ) );
    show( reg.servers( "us" ) );
    show( g["eu"] );
    printf( "%d %d %d\n", (int)reg.all().count(), (int)g.count(), (int)reg.servers( "none" ).count() );
    QMap<int, Address> ports;
    ports[80] = Address( "web", 80 );
    ports[80].port += 8000;
    Address &web = ports[80];
    web.host = web.host.upper();
    Address before = ports[80];
    ports[80] = Address( "z" );
    printf( "%s %u %s %u %d\n", before.host.latin1(), before.port, ports[80].host.latin1(), ports[443].port, (int)ports.count() );
    Server pair[2] = { a, b };
    Server swapped = pair[0];
    pair[0] = pair[1];
    pair[1] = swapped;
    pair[0].tags << "p0";
    printf( "%s %s %d %d %d\n", pair[0].name.latin1(), pair[1].name.latin1(), (int)pair[0].tags.count(), (int)pair[1].tags.count(), (int)b.tags.count() );
}
