// References and pointers into maps that iterators lead to, const or not, which move on.
#include <qstring.h>
#include <qstringlist.h>
#include <qvaluelist.h>
#include <qmap.h>
#include <qptrlist.h>
#include <stdio.h>
class C { public: C( int i = 0 ) : n( i ) {} int n; QMap<QString, int> hits; int of( const QString &k ) const { return hits[ k ]; } };
class Reg {
public:
    const C *find( int k ) const { QMap<int, C>::ConstIterator it = m.find( k ); return it == m.end() ? 0 : &it.data(); }
    C *get( int k ) { return &m[ k ]; }
    const QMap<QString, int> &hits( int k ) const { return m[ k ].hits; }
    int total( const QString &k ) const { int t = 0; QMap<int, C>::ConstIterator it; for ( it = m.begin(); it != m.end(); ++it ) { const C &c = it.data(); t += c.hits[ k ] + ( *it ).of( k ); } return t; }
    QValueList<const C *> all() const { QValueList<const C *> l; for ( QMap<int, C>::ConstIterator it = m.begin(); it != m.end(); ++it ) l.append( &( *it ) ); return l; }
    void bump( const QString &k ) { for ( QMap<int, C>::Iterator it = m.begin(); it != m.end(); ++it ) { int &h = it.data().hits[ k ]; h += it.key(); int &g = ( *it ).hits[ k + "2" ]; ++g; } }
    QMap<int, C> m;
};
static int sum( const QValueList<const C *> &l, const QString &k ) { int s = 0; for ( QValueList<const C *>::ConstIterator it = l.begin(); it != l.end(); ++it ) s += ( *it )->hits[ k ]; return s; }
void run()
{
    Reg r;
    r.get( 1 )->n = 5; r.get( 2 )->hits[ "a" ] = 3;
    printf( "%d %d\n", r.find( 1 )->n, r.find( 9 ) == 0 );
    printf( "%u ", r.hits( 1 ).count() ); printf( "%d ", r.hits( 2 )[ "a" ] ); printf( "%d ", r.hits( 2 )[ "zz" ] ); printf( "%u\n", r.m[ 2 ].hits.count() );
    printf( "%d ", r.total( "a" ) ); printf( "%d ", r.total( "none" ) ); printf( "%u %u\n", r.m[ 1 ].hits.count(), r.m[ 2 ].hits.count() );
    printf( "%d ", sum( r.all(), "a" ) ); printf( "%d ", sum( r.all(), "q" ) ); printf( "%u\n", r.m[ 1 ].hits.count() );
    r.bump( "a" ); r.bump( "b" );
    for ( QMap<int, C>::ConstIterator it = r.m.begin(); it != r.m.end(); ++it ) { QStringList l; for ( QMap<QString, int>::ConstIterator h = it.data().hits.begin(); h != it.data().hits.end(); ++h ) l << h.key() + "=" + QString::number( h.data() ); printf( "%d[%s] ", it.key(), l.join( "," ).latin1() ); }
    printf( "\n" );
    const C *cp = r.find( 2 );
    printf( "%d ", cp->hits[ "new" ] ); C *mp = r.get( 2 ); printf( "%d ", mp->hits[ "new" ] ); printf( "%u\n", cp->hits.count() );
    const QMap<int, C> copy = r.m;
    printf( "%d %u\n", copy[ 77 ].n, copy.count() );
    QMap<int, C>::ConstIterator a = copy.begin(), b = a; ++b; --b; a = b++; printf( "%d %d %d\n", a.key(), b.key(), a != b );
    QValueList<C> vl; vl << C( 1 ) << C( 2 ); QValueList<C>::ConstIterator ci = vl.begin(); ++ci; printf( "%d ", ( *ci ).n ); ci--; printf( "%d ", ( *ci++ ).n ); printf( "%d\n", ci == vl.end() );
    QMap<int, C>::Iterator it = r.m.begin();
    int &one = it.data().hits[ "a" ], &two = ( *it ).hits[ QString( "z" ) + "2" ];
    ++it;
    one = 1000; two = 2000;
    printf( "%d %d %u\n", r.m[ 1 ].hits[ "a" ], r.m[ 1 ].hits[ "z2" ], r.m[ 2 ].hits.count() );
    QValueList<QMap<int, int> > maps;
    maps << QMap<int, int>() << QMap<int, int>();
    QValueList<QMap<int, int> >::Iterator mi = maps.begin();
    int &f = ( *mi )[ 3 ];
    mi++;
    f = 7; ( *mi )[ 3 ] = 8;
    printf( "%d %d\n", maps.first()[ 3 ], maps.last()[ 3 ] );
}
