// Places in constant arrays of char: handed to functions that take texts, kept in members, compared, appended.
#include <stdio.h>
#include <string.h>
#include <qcstring.h>
#include <qstring.h>
static const char script[] = "hello world";
static void show( const char *p ) { printf( "%s %d %c\n", p, (int)strlen( p ), p[1] ); }
static const char *third() { return script + 3; }
static const char *fourth() { return &script[4]; }
struct K { const char *p; K( const char *q ) : p( q ) {} };
void run()
{
    const char *p = script + 3;
    show( p );
    show( script + 2 );
    show( third() );
    show( fourth() );
    QString s = QString( script + 1 ) + "x" + ( script + 8 );
    printf( "%s\n", s.latin1() );
    QCString c( script + 6 );
    printf( "%s %d\n", c.data(), c == script + 6 );
    K k( script + 5 );
    printf( "%s\n", k.p );
    p = script + 7;
    printf( "%s %d %d\n", p, (int)( p - script ), strcmp( p, script + 7 ) == 0 );
    for ( const char *q = script; *q; q++ ) if ( q == script + 6 ) show( q );
    QString t;
    t += script + 9;
    t = t + ( script + 10 );
    printf( "%s %d\n", t.latin1(), t == script + 9 );
}
