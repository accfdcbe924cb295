// Elements of arrays end in the reverse order.
#include <stdio.h>
#include <qptrlist.h>
struct T { int n; static int made; T() : n( ++made ) {} T( int i ) : n( i ) {} ~T() { printf( "~%d ", n ); } };
int T::made = 0;
struct Counter { static int count; Counter() { count++; } };
int Counter::count = 0;
struct Holder { T t[2]; T one; virtual ~Holder() { printf( "holder " ); } };
struct Deep : Holder { T grid[2][2]; T cube[1][2][1]; };
class Cell { T *t; public: Cell() : t( 0 ) {} ~Cell() { delete t; } void set( int i ) { delete t; t = new T( i ); } };
static void unused() { T a[2]; Counter all[3]; printf( "unused " ); }
static int early( bool b )
{
    T a[2];
    if ( b ) return a[1].n;
    Cell cells[3];
    cells[1].set( 70 ); cells[2].set( 80 ); cells[1].set( 75 );
    return 0;
}
static int first( const T *all ) { return all[0].n; }
void run()
{
    unused(); printf( "%d\n", Counter::count );
    for ( int i = 0; i < 2; i++ ) { T a[2]; if ( i == 1 ) break; printf( "%d ", a[i].n ); }
    printf( "\n" );
    { Holder h; }
    printf( "\n" );
    { Deep d; }
    printf( "\n" );
    Holder *p = new Holder; delete p; printf( "\n" );
    int n = early( true ); printf( "%d\n", n );
    n = early( false ); printf( "%d\n", n );
    { T some[] = { T( 100 ), 200 }; printf( "%d ", first( some ) ); some[0] = some[1]; }
    printf( "\n" );
    try { T a[2]; throw 1; } catch ( int ) { printf( "caught\n" ); }
    T grid[2][2];
    printf( "%d\n", grid[1][0].n );
    { QPtrList<T> lists[2]; lists[0].setAutoDelete( true ); lists[0].append( new T( 300 ) ); lists[1].append( new T( 301 ) ); printf( "%d\n", (int)lists[0].count() ); }
    printf( "\n" );
}
