// Sorts and searches on arrays: pointers to elements, references to elements, comparison by a function, a heap, binary search.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <qstring.h>
#include <qvaluelist.h>

static int swaps = 0;
static void exchange( int &a, int &b ) { int t = a; a = b; b = t; swaps++; }

static void quick( int *v, int low, int high )
{
    if ( low >= high ) return;
    int pivot = v[( low + high ) / 2], i = low, j = high;
    while ( i <= j ) {
        while ( v[i] < pivot ) i++;
        while ( pivot < v[j] ) j--;
        if ( i <= j ) { exchange( v[i], v[j] ); i++; j--; }
    }
    quick( v, low, j );
    quick( v, i, high );
}

static void sift( int v[], int from, int n )
{
    int child;
    while ( ( child = 2 * from + 1 ) < n ) {
        if ( child + 1 < n && v[child + 1] > v[child] ) child++;
        if ( v[from] >= v[child] ) return;
        exchange( v[from], v[child] );
        from = child;
    }
}

static void heap( int v[], int n )
{
    for ( int i = n / 2; i-- > 0; ) sift( v, i, n );
    while ( n > 1 ) { n--; exchange( v[0], v[n] ); sift( v, 0, n ); }
}

typedef bool (*Less)( const QString &, const QString & );
static bool byText( const QString &a, const QString &b ) { return a < b; }
static bool byLength( const QString &a, const QString &b ) { return a.length() < b.length(); }

static void insertion( QValueList<QString> &list, Less less )
{
    QValueList<QString> sorted;
    for ( QValueList<QString>::Iterator it = list.begin(); it != list.end(); ++it ) {
        QValueList<QString>::Iterator at = sorted.begin();
        while ( at != sorted.end() && !less( *it, *at ) ) ++at;
        sorted.insert( at, *it );
    }
    list = sorted;
}

static bool same( const int *a, const int *b, int n ) { while ( n-- > 0 ) if ( a[n] != b[n] ) return false; return true; }

static int search( const int *v, int n, int wanted )
{
    int low = 0, high = n - 1;
    while ( low <= high ) {
        int middle = low + ( high - low ) / 2;
        if ( v[middle] == wanted ) return middle;
        if ( v[middle] < wanted ) low = middle + 1; else high = middle - 1;
    }
    return ~low;
}

static void show( const int *v, int n ) { for ( int i = 0; i < n; ++i ) printf( "%d ", v[i] ); printf( "(%d)\n", swaps ); swaps = 0; }

void run()
{
    int a[10] = { 5, 3, 9, -1, 7, 3, 0, 8, 2 }, b[10];
    memcpy( b, a, sizeof a );
    quick( a, 0, 9 );
    show( a, 10 );
    heap( b, 10 );
    show( b, 10 );
    printf( "%d %d %d %d\n", search( a, 10, 7 ), search( a, 10, 4 ), search( a, 10, 100 ), same( a, b, 10 ) );
    int least = 0, most = 0;
    for ( int i = 1; i < 10; i++ ) { if ( a[i] > a[most] ) most = i; if ( a[i] < a[least] ) least = i; }
    int &top = a[most];
    top += 100;
    a[least] = -top;
    show( a, 10 );
    QValueList<QString> names;
    names << "pear" << "fig" << "banana" << "kiwi" << "apple";
    Less order[] = { byText, byLength };
    for ( int i = 0; i < 2; i++ ) {
        insertion( names, order[i] );
        for ( uint k = 0; k < names.count(); k++ ) printf( "%s ", names[k].latin1() );
        printf( "\n" );
    }
    int grid[3][4], sum = 0;
    for ( int y = 0; y < 3; y++ ) for ( int x = 0; x < 4; x++ ) grid[y][x] = y * 10 + x;
    int *row = grid[1];
    row[2] = 500;
    int &cell = grid[2][3];
    cell = -cell;
    for ( int y = 0; y < 3; y++ ) for ( int x = 0; x < 4; x++ ) sum += grid[y][x];
    printf( "%d\n", sum );
}
