// qsort() and bsearch() with the functions that compare.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
struct Item { int key; const char *name; };
static int byInt( const void *a, const void *b ) { return *(const int *) a - *(const int *) b; }
static int byKey( const void *a, const void *b )
{
    const Item *x = (const Item *) a;
    const Item *y = (const Item *) b;
    return x->key - y->key;
}
static int byName( const void *a, const void *b ) { return strcmp( ( (const Item *) a )->name, ( (const Item *) b )->name ); }
static int byText( const void *a, const void *b ) { return strcmp( *(const char **) a, *(const char **) b ); }
static int byPointer( const void *a, const void *b ) { Item *x = *(Item **) a, *y = *(Item **) b; return y->key - x->key; }
static int byDouble( const void *a, const void *b ) { double x = *(double *) a, y = *(double *) b; return x < y ? -1 : x > y; }
static Item items[] = { { 4, "four" }, { 2, "two" }, { 9, "nine" }, { 1, "one" } };
void run()
{
    int numbers[7] = { 5, 2, 8, 1, 9, 3, 7 };
    qsort( numbers, 7, sizeof( int ), byInt );
    for ( int i = 0; i < 7; i++ ) printf( "%d ", numbers[i] );
    qsort( numbers, sizeof( numbers ) / sizeof( numbers[0] ), sizeof( numbers[0] ), &byInt );
    int key = 8;
    int *found = (int *) bsearch( &key, numbers, 7, sizeof( int ), byInt );
    printf( "%s\n", found ? "found" : "none" );
    if ( found ) printf( "%d\n", *found );
    qsort( items, 4, sizeof( Item ), byKey );
    for ( int i = 0; i < 4; i++ ) printf( "%s ", items[i].name );
    Item wanted; wanted.key = 9; wanted.name = "";
    Item *hit = (Item *) bsearch( &wanted, items, 4, sizeof( Item ), byKey );
    printf( "%s\n", hit ? hit->name : "none" );
    qsort( items, 4, sizeof( Item ), byName );
    for ( int i = 0; i < 4; i++ ) printf( "%s ", items[i].name );
    printf( "\n" );
    const char *texts[4] = { "pear", "fig", "apple", "kiwi" };
    qsort( texts, 4, sizeof( char * ), byText );
    for ( int i = 0; i < 4; i++ ) printf( "%s ", texts[i] );
    printf( "\n" );
    Item *pointers[4];
    for ( int i = 0; i < 4; i++ ) pointers[i] = &items[i];
    qsort( pointers, 4, sizeof( Item * ), byPointer );
    for ( int i = 0; i < 4; i++ ) printf( "%s ", pointers[i]->name );
    printf( "\n" );
    double *d = new double[3];
    d[0] = 2.5; d[1] = -1; d[2] = 0.5;
    qsort( d, 3, sizeof( double ), byDouble );
    printf( "%g %g %g\n", d[0], d[1], d[2] );
    delete [] d;
}
