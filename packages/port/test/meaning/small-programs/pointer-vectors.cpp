// QPtrVector: positions with an item or none, a vector that owns, one with an order of its own.
#include <stdio.h>
#include <qptrvector.h>
#include <qstring.h>

struct Peer {
    Peer( int number, const char *name ) : n( number ), name( name ) {}
    ~Peer() { printf( "~%s ", name.latin1() ); }
    int n;
    QString name;
};

class PeerVector : public QPtrVector<Peer> {
public:
    PeerVector( uint size ) : QPtrVector<Peer>( size ) {}
    int compareItems( void *a, void *b ) { return ( (Peer *)a )->n - ( (Peer *)b )->n; }
};

static void show( const QPtrVector<Peer> &v )
{
    printf( "%u of %u:", v.count(), v.size() );
    for ( uint i = 0; i < v.size(); i++ )
        printf( " %s", v[i] ? v[i]->name.latin1() : "-" );
    printf( "\n" );
}

int run()
{
    PeerVector peers( 4 );
    peers.setAutoDelete( TRUE );
    printf( "%d %d\n", peers.isEmpty(), peers.isNull() );
    peers.insert( 0, new Peer( 3, "c" ) );
    peers.insert( 2, new Peer( 1, "a" ) );
    peers.insert( 3, new Peer( 2, "b" ) );
    show( peers );
    printf( "%d\n", peers.insert( 7, 0 ) );
    peers.sort();
    show( peers );
    Peer wanted( 2, "wanted" );
    printf( "%d %d %d %d\n", peers.bsearch( &wanted ), peers.find( &wanted ), peers.findRef( &wanted ), (int)peers.contains( &wanted ) );
    peers.insert( 1, new Peer( 9, "i" ) );
    show( peers );
    Peer *taken = peers.take( 0 );
    peers.remove( 1 );
    show( peers );
    peers.resize( 2 );
    show( peers );
    QPtrVector<Peer> both( 3 );
    both.fill( taken );
    printf( "%d %d\n", (int)both.containsRef( taken ), both.find( taken, 1 ) );
    QPtrVector<Peer> copy( both ), other;
    copy.remove( 1 );
    other = copy;
    other.resize( 5 );
    show( both );
    show( copy );
    show( other );
    other.clear();
    printf( "%d\n", other.isNull() );
    delete taken;
    printf( "end\n" );
    return 0;
}
