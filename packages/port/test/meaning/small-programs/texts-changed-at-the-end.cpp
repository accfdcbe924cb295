// Texts that a function changes in the value which it returns.
#include <qstring.h>
#include <qcstring.h>
#include <stdio.h>
static QString quote( QString s ) { return "\"" + s.replace( "\"", "\"\"" ) + "\""; }
static QString both( QString s ) { QString t = s.append( "x" ); return s + t; }
static int three( QString s ) { return s.remove( 0, 1 ).length(); }
static QString four( const QString &in ) { QString s = in; if ( s.isEmpty() ) return s.append( "?" ); return s.prepend( "<" ).append( ">" ); }
static QString loop( QString s ) { for ( int i = 0; i < 2; i++ ) { if ( i ) return s.append( "." ); s += "-"; } return s; }
static QCString crlf( QCString c ) { return c.append( "\r" ) + "\n"; }
void run()
{
    printf( "%s %s %d %s %s %s %s\n", quote( "a\"b" ).latin1(), both( "q" ).latin1(), three( "abc" ), four( "" ).latin1(), four( "x" ).latin1(), loop( "l" ).latin1(), crlf( "zy" ).data() );
}
