// Functions with any number of arguments, which they take one after the other.
#include <stdio.h>
#include <stdarg.h>
#include <qstring.h>
static int total( int n, ... ) { va_list ap; va_start( ap, n ); int t = 0; while ( n-- > 0 ) t = t * 10 + va_arg( ap, int ); va_end( ap ); return t; }
static QString joined( const char *first, ... )
{
    va_list list;
    va_start( list, first );
    QString all;
    for ( const char *s = first; s; s = va_arg( list, const char * ) ) all += s;
    va_end( list );
    return all;
}
static double mean( const char *kinds, ... )
{
    va_list ap;
    va_start( ap, kinds );
    double sum = 0;
    int n = 0;
    for ( ; *kinds; kinds++, n++ ) {
        if ( *kinds == 'i' ) sum += va_arg( ap, int );
        else if ( *kinds == 'u' ) sum += va_arg( ap, unsigned int );
        else sum += va_arg( ap, double );
    }
    va_end( ap );
    return n ? sum / n : 0;
}
class Log {
public:
    Log() : lines( 0 ) {}
    void add( int level, ... )
    {
        va_list ap;
        va_start( ap, level );
        int code = va_arg( ap, int );
        const char *format = va_arg( ap, const char * );
        char out[80];
        vsnprintf( out, sizeof( out ), format, ap );
        va_end( ap );
        printf( "%d:%d:%d %s\n", ++lines, level, code, out );
    }
    int lines;
};
struct Node { int n; Node( int n ) : n( n ) {} };
static int nodes( int count, ... )
{
    va_list ap;
    va_start( ap, count );
    int sum = 0;
    while ( count-- ) {
        Node *n = va_arg( ap, Node * );
        sum += n->n++;
    }
    va_end( ap );
    return sum;
}
static int listed( const Node *first, ... )
{
    va_list ap;
    va_start( ap, first );
    int sum = 0;
    for ( const Node *n = first; n != 0; n = va_arg( ap, const Node * ) ) sum = sum * 10 + n->n;
    va_end( ap );
    return sum;
}
void run()
{
    bool yes = TRUE;
    short s = -3;
    printf( "%d %d %d\n", total( 3, 1, 2, 3 ), total( 2, yes, 'A' ), total( 1, s ) );
    printf( "%s %d\n", joined( "a", "bc", "d", (const char *)NULL ).latin1(), joined( (const char *)0 ).isNull() );
    printf( "%.3f\n", mean( "idu", -3, 2.5f, 4000000000u ) );
    Log log;
    log.add( 2, 404, "%s not %d", "found", 7 );
    log.add( 1, 200, "ok" );
    Node a( 3 ), b( 4 );
    int sum = nodes( 2, &a, &b );
    printf( "%d %d %d\n", sum, a.n, listed( &a, &b, (const Node *)0 ) );
}
