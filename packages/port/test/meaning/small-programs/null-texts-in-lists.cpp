// Null texts that are put into lists by operators: empty ones, unless the list is asked for null.
#include <qstring.h>
#include <qstringlist.h>
#include <qvaluelist.h>
#include <stdio.h>
static QString pick( int i ) { if ( i ) return QString::null; return "x"; }
struct Reply { QStringList lines; QValueList<QString> marks; QString text; Reply() {} };
void run()
{
    QStringList plain;
    plain << "a" << QString::null << pick( 1 ) << pick( 0 );
    plain += QString::null;
    QString t = pick( 1 );
    if ( t.isNull() ) plain << t;
    plain += t;
    uint n = 0;
    for ( QStringList::Iterator it = plain.begin(); it != plain.end(); ++it ) n += ( *it ).length() + 10;
    printf( "%u %u %s\n", n, plain.count(), plain.join( "," ).latin1() );
    for ( uint i = 0; i < plain.count(); i++ ) if ( plain[ i ].startsWith( "x" ) ) printf( "%u\n", i );
    QValueList<QString> asked;
    asked << "b" << QString::null << pick( 1 ) << "";
    asked += pick( 1 );
    int nulls = 0;
    for ( QValueList<QString>::Iterator it = asked.begin(); it != asked.end(); ++it ) if ( ( *it ).isNull() ) nulls++;
    printf( "%d %u\n", nulls, asked.count() );
    Reply r;
    r.lines << r.text << pick( 1 ) << "end";
    if ( r.text.isNull() ) r.marks << r.text;
    printf( "%u %u %u\n", r.lines.count(), r.lines[ 0 ].length(), r.marks.first().length() );
}
