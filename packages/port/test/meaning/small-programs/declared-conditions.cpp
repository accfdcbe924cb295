// Conditions that declare what they ask for, of for, while and if.
#include <stdio.h>
#include <string.h>
#include <qptrlist.h>

struct Node { Node( int v, Node *n ) : value( v ), next( n ) {} int value; Node *next; };
struct Word { Word( const char *t ) : text( t ) {} const char *text; };

static const char *const vars[] = { "A=1", "B=", "C=3", 0 };
static const char *env( int i ) { return vars[i]; }
static int left( int n ) { return 5 - n; }
static Node *pop( Node *&head ) { Node *first = head; if ( head ) head = head->next; return first; }

void run()
{
    for ( int i = 0; const char *e = env( i ); ++i ) printf( "%s\n", e );
    int j = 0;
    for ( ; int k = left( j ); j++ ) {
        if ( k == 4 ) continue;
        if ( k == 1 ) break;
        printf( "%d of %d\n", k, j );
    }
    Node *list = new Node( 1, new Node( 2, new Node( 3, 0 ) ) );
    for ( ; Node *n = pop( list ); ) { printf( "<%d>", n->value ); delete n; }
    printf( "\n" );
    int e = 9;
    for ( int i = 0; const char *v = strchr( vars[i], '=' ); i++ ) {
        int e = i * 2;
        if ( !vars[i + 1] ) break;
        printf( "%s %d\n", v + 1, e );
    }
    printf( "%d\n", e );
    QPtrList<Word> words;
    words.setAutoDelete( true );
    words.append( new Word( "x" ) );
    words.append( new Word( "y" ) );
    for ( uint i = 0; Word *w = words.at( i ); i++ ) switch ( i ) { case 0: printf( "first %s\n", w->text ); continue; default: printf( "then %s\n", w->text ); }
    while ( Word *w = words.first() ) { printf( "%s\n", w->text ); words.removeRef( w ); }
    if ( const char *v = env( 2 ) ) printf( "%s\n", v );
}
