// A cache that throws out what was used longest ago: a list with two links, nodes owned by a map, destructors that are counted.
#include <stdio.h>
#include <qstring.h>
#include <qmap.h>

static int living = 0;

struct Node {
    Node( const QString &k, int v ) : key( k ), value( v ), prev( 0 ), next( 0 ) { living++; }
    ~Node() { living--; }
    QString key;
    int value;
    Node *prev, *next;
};

class Cache {
public:
    Cache( int most ) : most( most ), hits( 0 ), head( 0 ), tail( 0 ) {}
    ~Cache() { clear(); }
    void clear()
    {
        Node *n = head;
        while ( n ) { Node *after = n->next; delete n; n = after; }
        head = tail = 0;
        nodes.clear();
    }
    int *find( const QString &key )
    {
        QMap<QString, Node *>::Iterator it = nodes.find( key );
        if ( it == nodes.end() ) return 0;
        hits++;
        unlink( it.data() );
        push( it.data() );
        Node *node = it.data();
        return &node->value;
    }
    void insert( const QString &key, int value )
    {
        if ( nodes.contains( key ) ) { nodes[key]->value = value; find( key ); return; }
        if ( (int)nodes.count() == most ) {
            Node *old = tail;
            unlink( old );
            nodes.remove( old->key );
            printf( "out %s=%d\n", old->key.latin1(), old->value );
            delete old;
        }
        Node *n = new Node( key, value );
        push( n );
        nodes.insert( key, n );
    }
    QString order() const
    {
        QString s;
        for ( const Node *n = head; n; n = n->next ) { if ( n != head ) s += ","; s += n->key; }
        return s;
    }
    int hitCount() const { return hits; }

private:
    void unlink( Node *n )
    {
        if ( n->prev ) n->prev->next = n->next; else head = n->next;
        if ( n->next ) n->next->prev = n->prev; else tail = n->prev;
        n->prev = n->next = 0;
    }
    void push( Node *n )
    {
        n->next = head;
        if ( head ) head->prev = n;
        head = n;
        if ( !tail ) tail = n;
    }
    int most, hits;
    Node *head, *tail;
    QMap<QString, Node *> nodes;
};

void run()
{
    {
        Cache c( 3 );
        c.insert( "a", 1 );
        c.insert( "b", 2 );
        c.insert( "c", 3 );
        printf( "%s\n", c.order().latin1() );
        int *p = c.find( "a" );
        if ( p ) { ++*p; *p += 10; }
        c.insert( "d", 4 );
        c.insert( "c", 30 );
        c.insert( "e", 5 );
        int *q = c.find( "a" );
        printf( "%s a %d b %d hits %d living %d\n", c.order().latin1(), q ? *q : -1, c.find( "b" ) != 0, c.hitCount(), living );
    }
    printf( "living %d\n", living );
}
