// Objects of a pool, linked to each other: the pointer to the array is that to its first object.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
struct Event { int when; const char *name; Event *next; };
static Event pool[4], *freeList, *queue;
static void init() { for ( int i = 0; i < 4; i++ ) pool[i].next = i + 1 < 4 ? &pool[i + 1] : 0; freeList = pool; queue = 0; }
static Event *get() { Event *e = freeList; if ( e ) freeList = e->next; return e; }
static bool add( int when, const char *name )
{
    Event *e = get(), **p;
    if ( !e ) return false;
    e->when = when; e->name = name;
    for ( p = &queue; *p && ( *p )->when <= when; p = &( *p )->next ) ;
    e->next = *p; *p = e;
    return true;
}
static int later( const void *a, const void *b ) { return ( (const Event *)b )->when - ( (const Event *)a )->when; }
static Event *begin() { return pool; }
static int sum( const Event *e, int n ) { int s = 0; for ( int i = 0; i < n; i++ ) s += e[i].when; return s; }
class Cursor { const Event *at; public: Cursor() : at( pool ) {} int when() const { return at->when; } bool isFirst() const { return at == pool; } };
void run()
{
    init();
    add( 5, "five" ); add( 2, "two" ); add( 9, "nine" ); bool b = add( 4, "four" ); printf( "%d %d\n", b, add( 1, "one" ) );
    for ( Event *e = queue; e; e = e->next ) printf( "%s ", e->name );
    printf( "%s %d\n", begin()->name, begin() == &pool[0] );
    Event *all = pool; printf( "%d %s\n", sum( all, 4 ), all->name );
    Event *sorted = pool; qsort( sorted, 4, sizeof( Event ), later ); printf( "%s %s\n", pool[0].name, pool[3].name );
    Cursor c; printf( "%d %d\n", c.when(), c.isFirst() );
    Event copy[4], *to = copy; for ( int i = 0; i < 4; i++ ) copy[i] = pool[i]; to->when = 77; printf( "%d %d\n", copy[0].when, pool[0].when );
}
