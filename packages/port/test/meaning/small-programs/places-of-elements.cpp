// A place in an array, as a pointer to one of its elements.
#include <stdio.h>
#include <qstring.h>
struct Entry { Entry *next; int key, value; };
class Table {
    Entry *heads[3];
public:
    Table() { for ( int i = 0; i < 3; i++ ) heads[i] = 0; }
    ~Table() { for ( int i = 0; i < 3; i++ ) { Entry *e = heads[i]; while ( e ) { Entry *next = e->next; delete e; e = next; } } }
    int &at( int key )
    {
        Entry **e = heads + key % 3;
        for ( ; *e; e = &( *e )->next ) if ( ( *e )->key == key ) return ( *e )->value;
        *e = new Entry; ( *e )->next = 0; ( *e )->key = key; ( *e )->value = 0;
        return ( *e )->value;
    }
};
static QString names[3] = { "a", "b", "c" };
static QString *at( int i ) { return names + i; }
static int numbers[4] = { 1, 2, 3, 4 };
static void add( int *n, int by ) { *n += by; }
static QString &name( int i ) { return *at( i ); }
void run()
{
    Table t; t.at( 1 ) += 5; t.at( 4 )++; t.at( 1 )++; t.at( 7 ) = 9; printf( "%d %d %d\n", t.at( 1 ), t.at( 4 ), t.at( 7 ) );
    *at( 1 ) = "B"; name( 2 ) += "!"; QString *p; p = names + 0; *p += "?"; printf( "%s %s %s\n", names[0].latin1(), names[1].latin1(), names[2].latin1() );
    add( numbers + 2, 10 ); add( &numbers[1], 5 ); printf( "%d %d\n", numbers[1], numbers[2] );
}
