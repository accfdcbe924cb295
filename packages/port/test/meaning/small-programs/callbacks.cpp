// Pointers to functions: tables, qsort() and bsearch(), callbacks with data, a function that returns one, a list of hooks.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <qvaluelist.h>
#include <qstring.h>

typedef double ( *Operation )( double, double );

static double plus( double a, double b ) { return a + b; }
static double minus( double a, double b ) { return a - b; }
static double times( double a, double b ) { return a * b; }
static double over( double a, double b ) { return b != 0 ? a / b : 0; }

static const struct { char sign; Operation op; int rank; } operations[] = {
    { '+', plus, 1 }, { '-', minus, 1 }, { '*', &times, 2 }, { '/', &over, 2 }
};

static Operation operationFor( char sign, int *rank = 0 )
{
    for ( size_t i = 0; i < sizeof( operations ) / sizeof( operations[0] ); i++ )
        if ( operations[i].sign == sign ) {
            if ( rank )
                *rank = operations[i].rank;
            return operations[i].op;
        }
    return 0;
}

typedef int ( *Compare )( int, int );

static int ascending( int a, int b ) { return a - b; }
static int descending( int a, int b ) { return ascending( b, a ); }
static void sort( int *v, int n, Compare compare = ascending ) { for ( int i = 1; i < n; i++ ) for ( int k = i; k > 0 && compare( v[k - 1], v[k] ) > 0; k-- ) { int t = v[k]; v[k] = v[k - 1]; v[k - 1] = t; } }

typedef bool ( *Filter )( int value, void *data );

static int countIf( const int *values, int n, Filter f, void *data )
{
    int found = 0;
    while ( n-- > 0 )
        if ( ( *f )( values[n], data ) )
            ++found;
    return found;
}

struct Range { int low, high, calls; };

static bool inRange( int value, void *data )
{
    Range *r = (Range *)data;
    r->calls++;
    return value >= r->low && value <= r->high;
}

static bool isOdd( int value, void * ) { return value & 1; }

typedef void ( *Hook )( QString &text );

static void shout( QString &s ) { s = s.upper(); }
static void trim( QString &s ) { s = s.stripWhiteSpace(); }
static void mark( QString &s ) { s += '!'; s.prepend( "<" ); }

class Pipeline
{
public:
    void add( Hook h ) { hooks.append( h ); }
    bool removeHook( Hook h ) { return hooks.remove( h ) > 0; }
    QString operator()( QString s ) const
    {
        for ( QValueList<Hook>::ConstIterator it = hooks.begin(); it != hooks.end(); ++it )
            ( *it )( s );
        return s;
    }

private:
    QValueList<Hook> hooks;
};

typedef int ( *Test )( int );

static int digit( int c ) { return c >= '0' && c <= '9'; }
static int capital( int c ) { return c >= 'A' && c <= 'Z'; }

static Test classify( char c )
{
    return digit( (uchar)c ) ? digit : capital( (uchar)c ) ? capital : &digit;
}

static double evaluate( const char *s )
{
    double values[8];
    char signs[8];
    int nv = 0, ns = 0;
    for ( ;; ) {
        char *end;
        values[nv++] = strtod( s, &end );
        s = end;
        char c = *s ? *s++ : 0;
        int rank = 0, top;
        operationFor( c, &rank );
        while ( ns > 0 && ( operationFor( signs[ns - 1], &top ), top >= rank ) ) {
            --nv;
            values[nv - 1] = operationFor( signs[--ns] )( values[nv - 1], values[nv] );
        }
        if ( !c )
            return values[0];
        signs[ns++] = c;
    }
}

void run()
{
    printf( "%g %g %g\n", evaluate( "1+2*3" ), evaluate( "8/4/2-1" ), evaluate( "2*3+4*5-6" ) );
    int values[] = { 42, -7, 13, 0, 99, 8, 13 };
    const int n = sizeof( values ) / sizeof( int );
    sort( values, n, ascending );
    for ( int i = 0; i < n; i++ ) printf( "%d ", values[i] );
    sort( values, n, &descending );
    for ( int i = 0; i < n; i++ ) printf( "%d ", values[i] );
    Range r = { 0, 20, 0 };
    Filter f = inRange;
    int a = countIf( values, n, f, &r );
    f = isOdd;
    printf( "\n%d %d %d %d\n", a, r.calls, countIf( values, n, f, 0 ), f == isOdd );
    Pipeline p;
    p.add( trim );
    p.add( shout );
    p.add( mark );
    p.add( &mark );
    QString in = "  some text ";
    printf( "%s", p( in ).latin1() );
    printf( " %d %s [%s]\n", p.removeHook( shout ), p( in ).latin1(), in.latin1() );
    printf( "%d %d %d\n", classify( '7' )( '8' ) != 0, classify( 'A' )( 'b' ) != 0, classify( 'x' )( '7' ) != 0 );
    Operation op = operationFor( '?' );
    printf( "%d %g\n", op == 0, ( op ? op : plus )( 2, 3 ) );
}
