// Elements that a ConstIterator leads to are const, as those of a const list are: nothing is added to maps in them.
#include <qstring.h>
#include <qstringlist.h>
#include <qvaluelist.h>
#include <qmap.h>
#include <qptrlist.h>
#include <stdio.h>
class Counter { public: Counter() : n( 0 ) {} int next() { return ++n; } int next() const { return -n; } int n; };
struct Conf { QMap<QString, QString> opts; Counter c; };
typedef QMap<QString, Conf> Confs;
typedef QValueList<Conf> List;
class S {
public:
    Confs confs; List list; QMap<QString, QMap<QString, int> > mm;
    QString get( const QString &s, const QString &k ) const { Confs::ConstIterator it = confs.find( s ); if ( it == confs.end() ) return "-"; return it.data().opts[ k ] + ( *it ).opts[ "z" ]; }
    int num( const QString &s, const QString &k ) const { QMap<QString, QMap<QString, int> >::ConstIterator it; for ( it = mm.begin(); it != mm.end(); ++it ) if ( it.key() == s ) return it.data()[ k ]; return -1; }
    int sum() const { int t = 0; for ( List::ConstIterator it = list.begin(); it != list.end(); ++it ) { t += ( *it ).c.next(); t += ( *it ).opts[ "none" ].length(); } return t; }
    int sum2() { int t = 0; for ( List::const_iterator it = list.begin(); it != list.end(); ++it ) t += ( *it ).c.next(); return t; }
    int sum3() { int t = 0; for ( List::Iterator it = list.begin(); it != list.end(); ++it ) t += ( *it ).c.next(); return t; }
    int first() const { return list.first().c.next() + list[ 0 ].c.next() + list.last().c.next(); }
    int first2() { return list.first().c.next() + list[ 0 ].c.next(); }
    int inMap() const { return confs[ "a" ].c.next() + confs[ "a" ].opts[ "new" ].length(); }
};
static uint entries( const S &s ) { uint n = 0; for ( Confs::ConstIterator it = s.confs.begin(); it != s.confs.end(); it++ ) n += ( *it ).opts.count(); List::ConstIterator x = s.list.begin(); while ( x != s.list.end() ) n += ( *x++ ).opts.count() * 100; return n; }
void run()
{
    S s;
    s.confs[ "a" ].opts[ "x" ] = "1";
    s.list << s.confs[ "a" ] << Conf();
    s.mm[ "p" ][ "q" ] = 5;
    printf( "%u ", s.get( "a", "y" ).length() ); printf( "%s ", s.get( "a", "x" ).latin1() ); printf( "%d ", s.num( "p", "q" ) ); printf( "%d ", s.num( "p", "r" ) );
    printf( "%u\n", s.mm[ "p" ].count() );
    printf( "%u\n", entries( s ) );
    printf( "%d ", s.sum3() ); printf( "%d ", s.sum() ); printf( "%d ", s.sum2() ); printf( "%d ", s.sum() ); printf( "%d ", s.first() ); printf( "%d ", s.first2() ); printf( "%d\n", s.inMap() );
    printf( "%u\n", entries( s ) );
    Confs::ConstIterator ci = s.confs.begin();
    Confs::Iterator mi = s.confs.begin();
    printf( "%d\n", ci == mi );
    ci = s.confs.find( "a" );
    const Conf &cf = *ci;
    printf( "%u %d ", cf.opts[ "w" ].length(), ( *mi ).c.next() );
    printf( "%u\n", ci.data().opts.count() );
    List::ConstIterator li = s.list.begin(), le = s.list.end();
    int n = 0;
    for ( ; li != le; ++li ) n++;
    QStringList names; names << "a" << "b";
    QStringList::ConstIterator ni = names.begin();
    QString all;
    for ( ; ni != names.end(); ++ni ) { const QString &nm = *ni; all += nm; if ( ( *ni )[ 0 ] == 'b' ) all += "!"; }
    printf( "%d %s\n", n, all.latin1() );
    QValueList<QString>::ConstIterator f = names.find( "b" );
    names.remove( names.find( "b" ) );
    printf( "%u\n", names.count() );
}
