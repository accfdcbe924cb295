// qsort() and algorithms on arrays that objects hold.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <math.h>
#include <vector>
#include <algorithm>
#include <string>
using namespace std;
class Table {
public:
    Table() : count( 0 ) {}
    void add( int n ) { if ( count < 10 ) values[count++] = n; }
    void order() { qsort( values, count, sizeof( int ), compare ); }
    bool has( int n ) const { return bsearch( &n, values, count, sizeof( int ), compare ) != 0; }
    int at( int i ) const { return values[i]; }
    void sorted() { sort( values, values + count ); }
    int where( int n ) { return find( values, values + count, n ) == values + count ? -1 : find( values, values + count, n ) - values; }
private:
    static int compare( const void *a, const void *b );
    int values[10];
    int count;
};
int Table::compare( const void *a, const void *b )
{
    int x = *static_cast<const int *>( a );
    int y = *static_cast<const int *>( b );
    if ( x < y ) return 1;
    return x > y ? -1 : 0;
}
static int other( const void *a, const void *b ) { return *(const int *) a - *(const int *) b; }
void run()
{
    Table t;
    for ( int i = 0; i < 6; i++ ) t.add( i * 7 % 5 );
    t.order();
    for ( int i = 0; i < 6; i++ ) printf( "%d ", t.at( i ) );
    printf( "%d %d\n", t.has( 3 ), t.has( 8 ) );
    t.sorted();
    printf( "%d\n", t.at( 5 ) );
    int n[3] = { 3, 2, 1 };
    qsort( n, 3, sizeof n[0], other );

printf( "%d\n", t.where( 2 ) );
    qsort( &n[1], 2, sizeof( int ), other );
    printf( "%d %d %d\n", n[0], n[1], n[2] );
    vector<string> w; w.push_back( "b" ); w.push_back( "a" );
    sort( w.begin(), w.end() );
    printf( "%s %d %ld\n", w[0].c_str(), abs( -3 ), labs( -4L ) );
}
