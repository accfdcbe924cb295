// Texts that are assigned and changed further in one expression.
#include <stdio.h>
#include <qstring.h>
struct Query { QString text; void add( const char *name ) { ( text += '&' ).append( name ).append( "=1" ); } };
static QString joined( const char **p )
{
    QString r;
    for ( ; *p; p++ ) {
        if ( !r.isEmpty() ) ( r += '&' ).append( *p );
        else r = *p;
    }
    return r;
}
void run()
{
    const char *p[] = { "a", "b", "c", 0 };
    printf( "%s\n", joined( p ).latin1() );
    QString s = "x";
    ( s += "y" ).append( "z" ).prepend( "w" );
    int n = ( s = "k" + s ).upper().length();
    printf( "%s %d\n", s.latin1(), n );
    Query q;
    q.add( "n" );
    q.add( "m" );
    printf( "%s\n", q.text.latin1() );
}
