// A null text is a key of its own, wherever it is asked for.
#include <qstring.h>
#include <qmap.h>
#include <qvaluelist.h>
#include <qdict.h>
#include <stdio.h>
static QString pick( int i ) { if ( i ) return "x"; return QString::null; }
class Reg {
public:
    void hit( const QString &k ) { if ( k.isNull() ) printf( "null key\n" ); m_counts[ k ]++; m_lists[ k ].append( m_counts[ k ] ); }
    bool has( const QString &k ) const { return m_counts.contains( k ); }
    QMap<QString, int> m_counts;
    QMap<QString, QValueList<int> > m_lists;
    QString m_last;
    void again() { m_counts[ m_last ] += 10; m_counts.insert( m_last, m_counts[ m_last ] + 1 ); if ( m_last.isNull() ) printf( "last null\n" ); }
};
void run()
{
    Reg r;
    r.hit( QString::null );
    r.hit( "" );
    r.hit( pick( 0 ) );
    r.hit( pick( 1 ) );
    r.again();
    r.m_last = "x";
    r.again();
    printf( "%u %d %d %d\n", r.m_counts.count(), r.m_counts[ "" ], r.m_counts[ QString::null ], r.m_counts[ "x" ] );
    printf( "%u %u\n", r.m_lists.count(), r.m_lists[ "" ].count() );
    printf( "%d %d\n", r.has( QString::null ), r.has( "" ) );
    QMap<QString, int>::Iterator it = r.m_counts.find( pick( 0 ) );
    printf( "%d\n", it != r.m_counts.end() );
    r.m_counts.remove( pick( 0 ) );
    printf( "%u\n", r.m_counts.count() );
    for ( it = r.m_counts.begin(); it != r.m_counts.end(); ++it ) printf( "[%s]\n", it.key().latin1() );
}
