// A search tree: insertion, removal with two children, walks with a function pointer and a visitor, depth, rotation.
#include <stdio.h>
#include <stdlib.h>
#include <qstring.h>

struct Tree
{
    Tree( int k, const QString &v ) : key( k ), value( v ), left( 0 ), right( 0 ) {}
    ~Tree() { delete left; delete right; freed++; }
    int key;
    QString value;
    Tree *left, *right;
    static int freed;
};

int Tree::freed = 0;

typedef void ( *Walker )( const Tree *node, int depth, void *data );

class Visitor
{
public:
    virtual ~Visitor() {}
    virtual bool visit( Tree &t ) = 0;
};

class Sum : public Visitor
{
public:
    Sum( int limit ) : sum( 0 ), limit( limit ) {}
    bool visit( Tree &t ) { sum += t.key; t.value += QString::number( sum ); return sum < limit; }
    int sum;

private:
    const int limit;
};

static Tree *insert( Tree *t, int key, const QString &value )
{
    if ( !t )
        return new Tree( key, value );
    if ( key < t->key )
        t->left = insert( t->left, key, value );
    else if ( key > t->key )
        t->right = insert( t->right, key, value );
    else
        t->value = value;
    return t;
}

static Tree *smallest( Tree *t ) { while ( t->left ) t = t->left; return t; }

static Tree *removed( Tree *t, int key, bool &found )
{
    if ( t == 0 )
        return 0;
    if ( key < t->key ) {
        t->left = removed( t->left, key, found );
    } else if ( key > t->key ) {
        t->right = removed( t->right, key, found );
    } else {
        found = true;
        if ( t->left && t->right ) {
            Tree *next = smallest( t->right );
            t->key = next->key;
            t->value = next->value;
            bool ignored;
            t->right = removed( t->right, next->key, ignored );
        } else {
            Tree *child = t->left ? t->left : t->right;
            t->left = t->right = 0;
            delete t;
            return child;
        }
    }
    return t;
}

static int depth( const Tree *t )
{
    if ( !t ) return 0;
    int l = depth( t->left ), r = depth( t->right );
    return 1 + ( l > r ? l : r );
}

static void walk( const Tree *t, Walker w, void *data, int level = 0 )
{
    if ( !t ) return;
    walk( t->left, w, data, level + 1 );
    w( t, level, data );
    walk( t->right, w, data, level + 1 );
}

static bool accept( Tree *t, Visitor &v )
{
    return !t || ( accept( t->left, v ) && v.visit( *t ) && accept( t->right, v ) );
}

static void print( const Tree *t, int level, void * ) { printf( "%d:%d=%s ", level, t->key, t->value.latin1() ); }

static void rotateRight( Tree *&t )
{
    Tree *l = t->left;
    t->left = l->right;
    l->right = t;
    t = l;
}

void run()
{
    Tree *root = 0;
    static const int keys[] = { 50, 20, 70, 10, 30, 60, 80, 25, 35, 65 };
    for ( uint i = 0; i < sizeof( keys ) / sizeof( keys[0] ); i++ )
        root = insert( root, keys[i], QString( "v%1" ).arg( i ) );
    root = insert( root, 30, "again" );
    walk( root, print, 0 );
    printf( "\n%d\n", depth( root ) );
    bool found = false;
    root = removed( root, 20, found );
    root = removed( root, 99, found );
    root = removed( root, 80, found );
    printf( "%d %d\n", found, Tree::freed );
    Walker w = &print;
    walk( root, w, 0 );
    Sum all( 10000 ), some( 100 );
    bool done = accept( root, all ), partly = accept( root, some );
    printf( "\n%d %d %d %d\n", done, all.sum, partly, some.sum );
    rotateRight( root );
    rotateRight( root->right );
    ( *w )( root, 7, 0 );
    printf( "%d %s %s\n", depth( root ), root->value.latin1(), root->right->value.latin1() );
    delete root;
    printf( "%d\n", Tree::freed );
}
