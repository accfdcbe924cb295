// Codes of Huffman: a tree of owned nodes, recursion with a buffer, bits written to bytes and read again.
#include <stdio.h>
#include <string.h>
#include <qstring.h>
#include <qptrlist.h>
#include <qmap.h>

struct Tree {
    Tree( char s, int w ) : symbol( s ), weight( w ), left( 0 ), right( 0 ) {}
    Tree( Tree *l, Tree *r ) : symbol( 0 ), weight( l->weight + r->weight ), left( l ), right( r ) {}
    ~Tree() { delete left; delete right; }
    bool isLeaf() const { return left == 0; }
    char symbol;
    int weight;
    Tree *left, *right;
};

static Tree *takeLeast( QPtrList<Tree> &list )
{
    uint best = 0;
    for ( uint i = 1; i < list.count(); i++ )
        if ( list.at( i )->weight < list.at( best )->weight ) best = i;
    return list.take( best );
}

static void collect( const Tree *t, QMap<char, QString> &codes, const QString &prefix = QString( "" ) )
{
    if ( t->isLeaf() ) { codes[t->symbol] = prefix; return; }
    collect( t->left, codes, prefix + '0' );
    collect( t->right, codes, prefix + '1' );
}

class BitWriter {
public:
    BitWriter( unsigned char *out ) : out( out ), bits( 0 ) { *out = 0; }
    void put( bool bit )
    {
        if ( bits && bits % 8 == 0 ) *++out = 0;
        if ( bit ) *out |= 0x80 >> bits % 8;
        bits++;
    }
    int count() const { return bits; }

private:
    unsigned char *out;
    int bits;
};

void run()
{
    const char *text = "abracadabra alakazam";
    int counts[128] = { 0 };
    for ( const char *p = text; *p; p++ ) counts[(int)*p]++;
    QPtrList<Tree> list;
    for ( char c = ' '; c < 127; c++ ) if ( counts[(int)c] ) list.append( new Tree( c, counts[(int)c] ) );
    while ( list.count() > 1 ) {
        Tree *a = takeLeast( list );
        Tree *b = takeLeast( list );
        list.append( new Tree( a, b ) );
    }
    Tree *root = list.take( 0 );
    QMap<char, QString> codes;
    collect( root, codes );
    for ( QMap<char, QString>::Iterator it = codes.begin(); it != codes.end(); ++it ) printf( "%c=%s ", it.key(), it.data().latin1() );
    unsigned char bytes[100];
    BitWriter w( bytes );
    for ( const char *p = text; *p; p++ ) {
        QString code = codes[*p];
        for ( uint i = 0; i < code.length(); i++ ) w.put( code[(int)i] == '1' );
    }
    printf( "\n%d bits:", w.count() );
    for ( int i = 0; i < ( w.count() + 7 ) / 8; i++ ) printf( " %02x", bytes[i] );
    QString back;
    const Tree *t = root;
    for ( int i = 0; i < w.count(); i++ ) {
        t = bytes[i >> 3] & ( 1 << ( 7 - ( i & 7 ) ) ) ? t->right : t->left;
        if ( t->isLeaf() ) { back += t->symbol; t = root; }
    }
    printf( "\n%s %d\n", back.latin1(), back == text );
    delete root;
}
