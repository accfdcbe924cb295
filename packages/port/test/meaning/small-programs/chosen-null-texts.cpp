// Null and empty of what conditions choose.
#include <stdio.h>
#include <qstring.h>
static QString f( const QString &a, bool bad ) { if ( bad ) return QString::null; return a.isNull() ? QString( "" ) : a; }
static QString g( const QString &a, bool bad ) { if ( bad ) return QString::null; if ( a.isNull() ) return QString( "" ); return a; }
static QString h( const QString &a, bool bad ) { if ( bad ) return QString::null; return !a.isNull() ? a : QString( "" ); }
static QString k( const QString &a ) { return a.isEmpty() ? QString::null : a; }
static QString l( const QString &a ) { QString r = a.isNull() ? QString( "" ) : a; return r; }
static const char *say( const QString &s ) { return s.isNull() ? "null" : s.isEmpty() ? "empty" : "text"; }
void run()
{
    QString none, empty = "", text = "abc";
    printf( "%s %s %s %s\n", say( f( none, true ) ), say( f( none, false ) ), say( f( empty, false ) ), say( f( text, false ) ) );
    printf( "%s %s\n", say( f( text.mid( 9 ), false ) ), say( f( text.mid( 1 ), true ) ) );
    printf( "%s %s\n", say( g( text.mid( 9 ), false ) ), say( g( text.mid( 1 ), true ) ) );
    printf( "%s %s\n", say( h( text.mid( 9 ), false ) ), say( h( text.mid( 1 ), true ) ) );
    printf( "%d %d %d %d\n", f( none, true ).isNull(), f( none, false ).isNull(), f( text.mid( 9 ), false ).isNull(), f( text, false ).isNull() );
    printf( "%d %d %d %d\n", g( none, true ).isNull(), g( none, false ).isNull(), g( text.mid( 9 ), false ).isNull(), g( text, false ).isNull() );
    printf( "%s %s %s\n", say( k( none ) ), say( k( empty ) ), say( k( text.mid( 3 ) ) ) );
    printf( "%s %s %s\n", say( l( none ) ), say( l( empty ) ), say( l( text.mid( 3 ) ) ) );
}
