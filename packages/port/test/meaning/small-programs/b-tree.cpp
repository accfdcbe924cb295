#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* B-tree-ish / skip list / bitmap allocator in the manner of a small database */
typedef unsigned long long u64;
#define MAXKEYS 3
#define MIN( a, b ) ( (a) < (b) ? (a) : (b) )

struct BNode {
    int n;
    int keys[MAXKEYS + 1];
    BNode *kids[MAXKEYS + 2];
    BNode() : n( 0 ) { memset( kids, 0, sizeof kids ); }
    bool leaf() const { return kids[0] == 0; }
    ~BNode() { for ( int i = 0; i <= n; i++ ) delete kids[i]; }
};

class BTree {
    BNode *root;
    int count;
    static bool insert( BNode *node, int key, int &up, BNode *&right )
    {
        int i = 0;
        while ( i < node->n && node->keys[i] < key ) i++;
        if ( i < node->n && node->keys[i] == key ) return false;
        BNode *half = 0;
        if ( !node->leaf() ) {
            BNode *fresh = 0;
            int middle = 0;
            if ( !insert( node->kids[i], key, middle, fresh ) ) return false;
            if ( !fresh ) { right = 0; return true; }
            key = middle;
            half = fresh;
        }
        for ( int j = node->n; j > i; j-- ) {
            node->keys[j] = node->keys[j - 1];
            node->kids[j + 1] = node->kids[j];
        }
        node->keys[i] = key;
        node->kids[i + 1] = half;
        node->n++;
        right = 0;
        if ( node->n > MAXKEYS ) {
            int m = node->n / 2;
            right = new BNode;
            right->n = node->n - m - 1;
            memcpy( right->keys, node->keys + m + 1, right->n * sizeof( int ) );
            for ( int j = 0; j <= right->n; j++ ) { right->kids[j] = node->kids[m + 1 + j]; node->kids[m + 1 + j] = 0; }
            up = node->keys[m];
            node->n = m;
        }
        return true;
    }
    static void walk( const BNode *n, void ( *f )( int, int, void * ), void *data, int depth )
    {
        if ( !n ) return;
        for ( int i = 0; i < n->n; i++ ) {
            walk( n->kids[i], f, data, depth + 1 );
            f( n->keys[i], depth, data );
        }
        walk( n->kids[n->n], f, data, depth + 1 );
    }
public:
    BTree() : root( new BNode ), count( 0 ) {}
    ~BTree() { delete root; }
    bool add( int key )
    {
        int up;
        BNode *right = 0;
        if ( !insert( root, key, up, right ) ) return false;
        if ( right ) {
            BNode *top = new BNode;
            top->n = 1;
            top->keys[0] = up;
            top->kids[0] = root;
            top->kids[1] = right;
            root = top;
        }
        count++;
        return true;
    }
    bool has( int key ) const
    {
        const BNode *n = root;
        while ( n ) {
            int i = 0;
            for ( ; i < n->n; ++i ) {
                if ( n->keys[i] == key ) return true;
                if ( n->keys[i] > key ) break;
            }
            n = n->kids[i];
        }
        return false;
    }
    void each( void ( *f )( int, int, void * ), void *data ) const { walk( root, f, data, 0 ); }
    int size() const { return count; }
};

struct Sum { u64 hash; int deepest, last; bool sorted; };
static void visit( int key, int depth, void *data )
{
    Sum &s = *(Sum *)data;
    s.hash = ( s.hash ^ (u64)key ) * 1099511628211ULL;
    if ( depth > s.deepest ) s.deepest = depth;
    if ( key <= s.last ) s.sorted = false;
    s.last = key;
}

class Bitmap {
    unsigned char *bits;
    int size;
public:
    Bitmap( int n ) : bits( new unsigned char[( n + 7 ) / 8] ), size( n ) { memset( bits, 0, ( n + 7 ) / 8 ); }
    ~Bitmap() { delete[] bits; }
    int allocate( int run )
    {
        for ( int i = 0, free = 0; i < size; i++ ) {
            free = bits[i >> 3] & ( 1 << ( i & 7 ) ) ? 0 : free + 1;
            if ( free == run ) {
                for ( int k = i - run + 1; k <= i; k++ ) bits[k >> 3] |= 1 << ( k & 7 );
                return i - run + 1;
            }
        }
        return -1;
    }
    void release( int at, int run ) { while ( run-- ) { bits[at >> 3] &= ~( 1 << ( at & 7 ) ); ++at; } }
    int used() const
    {
        int n = 0;
        for ( const unsigned char *p = bits, *end = bits + ( size + 7 ) / 8; p != end; ++p )
            for ( unsigned char b = *p; b; b &= b - 1 ) n++;
        return n;
    }
};

void run()
{
    BTree t;
    unsigned seed = 12345;
    int twice = 0;
    for ( int i = 0; i < 200; i++ ) {
        seed = seed * 1103515245u + 12345u;
        if ( !t.add( (int)( seed >> 16 ) % 500 ) ) twice++;
    }
    Sum s = { 14695981039346656037ULL, 0, -1, true };
    t.each( visit, &s );
    printf( "%d %d %d %d %016llx\n", t.size(), twice, s.deepest, s.sorted, s.hash );
    printf( "%d %d\n", t.has( s.last ), t.has( 1000 ) );
    Bitmap b( 20 );
    int x = b.allocate( 5 ), y = b.allocate( 9 ), z = b.allocate( 7 );
    printf( "%d %d %d %d\n", x, y, z, b.used() );
    b.release( y, 9 );
    printf( "%d %d %d\n", b.allocate( 10 ), b.allocate( 3 ), b.used() );
    printf( "%lu %5.2f|%-6s|%+d|%#x|%c|%%|%05d|%.3s\n", (unsigned long)MIN( 7, 9 ), 2.345, "ab", 5, 255, 'z', -42, "abcdef" );
}
