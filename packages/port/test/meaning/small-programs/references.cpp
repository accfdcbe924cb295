// References and pointers to locals, members and elements, the conditional as a place, chains of assignments, swaps, out-parameters.
#include <stdio.h>
#include <string.h>
#include <qstring.h>

struct Account { int balance; char owner[16]; int history[3]; };

static int larger( int &a, int &b ) { return a > b ? a : b; }
static void divide( int a, int b, int *q, int *r = 0 ) { *q = a / b; if ( r ) *r = a % b; }
static void bump( int *p, int n ) { while ( n-- ) ( *p )++; }
static void both( int &a, int &b ) { a += b; b = a - b; a -= b; }
static void fill( int *p, int from, int n, int v ) { for ( int i = 0; i < n; i++ ) p[from + i] = v + i; }
static int total( const int *p, int n ) { int s = 0; for ( int i = 0; i < n; i++ ) s += p[i]; return s; }
static bool split( const QString &s, QString &head, QString *tail ) { int i = s.find( ':' ); if ( i < 0 ) return false; head = s.left( i ); if ( tail ) *tail = s.mid( i + 1 ); return true; }

class Counter {
public:
    Counter( int &target ) : target( target ), steps( 0 ) {}
    Counter &add( int n ) { target += n; steps++; return *this; }
    int count() const { return steps; }

private:
    int &target;
    int steps;
};

void run()
{
    int a = 3, b = 8, c = 5;
    if ( larger( a, b ) == b ) b = 2; else a = 2;
    a += 10;
    printf( "%d %d\n", a, b );
    int q, r;
    divide( -17, 5, &q, &r );
    printf( "%d %d ", q, r );
    divide( 17, 5, &q );
    printf( "%d %d\n", q, r );
    a = b = c;
    b += a -= 2;
    printf( "%d %d %d\n", a, b, c );
    int &ra = a, *pa = &ra;
    *pa += 5;
    bump( &a, 3 );
    bump( pa, 2 );
    both( ra, b );
    printf( "%d %d %d\n", a, b, *pa );
    int v[6];
    fill( v, 0, 3, 10 );
    fill( v, 3, 3, 20 );
    bump( &v[1], 100 );
    both( v[0], v[5] );
    int *p = &v[2];
    *p = 7;
    ( *p )++;
    printf( "%d %d %d %d\n", total( v, 6 ), total( v + 4, 2 ), *p, v[0] );
    Account one = { 100, "first", { 1, 2, 3 } }, two;
    two = one;
    two.balance += 50;
    strcpy( two.owner, "second" );
    two.history[0] = 99;
    one.history[1] = -5;
    one.history[2] *= 4;
    int &h = two.history[2];
    h = 77;
    Account *pointer = &one;
    pointer->balance -= 1;
    ( *pointer ).history[0]++;
    printf( "%d %s %d %d %d | %d %s %d %d %d\n", one.balance, one.owner, one.history[0], one.history[1], one.history[2], two.balance, two.owner, two.history[0], two.history[1], two.history[2] );
    both( one.balance, two.balance );
    printf( "%d %d\n", one.balance, two.balance );
    Account cleared;
    memset( &cleared, 0, sizeof( cleared ) );
    printf( "%d %d %d\n", cleared.balance, cleared.owner[0], cleared.history[2] );
    Counter counter( c );
    counter.add( 1 ).add( 2 ).add( 10 );
    printf( "%d %d\n", c, counter.count() );
    QString head, tail;
    bool ok = split( "key:value", head, &tail );
    ok = split( "again:x", head, 0 ) && ok;
    printf( "%d %s %s %d\n", ok, head.latin1(), tail.latin1(), split( "none", head, &tail ) );
    int i = 0, w[3];
    w[i++] = 5;
    w[i++] = i;
    w[i] = i ? 4 : 9;
    i++;
    int x = ( i++, i * 2 );
    printf( "%d %d %d %d %d\n", w[0], w[1], w[2], i, x );
}
