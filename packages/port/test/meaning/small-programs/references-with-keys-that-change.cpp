// A reference to an element stays with the map and the key that were meant; a const map gets no entry by being asked.
#include <qstring.h>
#include <qvaluelist.h>
#include <qmap.h>
#include <stdio.h>
class C { public: C( int i ) : n( i ) {} int n; };
struct K { K( int x, int y ) : a( x ), b( y ) {} int a, b; bool operator<( const K &o ) const { return a < o.a || ( a == o.a && b < o.b ); } };
class S {
public:
    int of( const QString &k ) const { return m_counts[ k ]; }
    C *find( int k ) const { return m_ptrs[ k ]; }
    QString text( int k ) const { return m_texts[ k ]; }
    uint len( int k ) const { return m_lists[ k ].count(); }
    const QValueList<int> &list( int k ) const { return m_lists[ k ]; }
    QValueList<int> copy( int k ) const { const QMap<int, QValueList<int> > &r = m_lists; return r[ k ]; }
    QMap<QString, int> m_counts;
    QMap<int, C *> m_ptrs;
    QMap<int, QString> m_texts;
    QMap<int, QValueList<int> > m_lists;
};
static int sum( const QMap<int, int> &m ) { int s = 0; for ( int i = 0; i < 5; i++ ) s += m[ i ]; return s; }
static int sumc( QMap<int, int> m ) { int s = 0; for ( int i = 0; i < 5; i++ ) s += m[ i ]; return s + m.count() * 100; }
void run()
{
    S s;
    printf( "%d %d %d %u\n", s.of( "x" ), s.find( 1 ) == 0, (int)s.text( 3 ).isNull(), s.len( 4 ) );
    printf( "%u %u %u %u\n", s.m_counts.count(), s.m_ptrs.count(), s.m_texts.count(), s.m_lists.count() );
    s.list( 9 ); s.copy( 8 ); QValueList<int> l = s.list( 7 ); l << 1;
    printf( "%u %u\n", s.m_lists.count(), l.count() );
    QMap<int, int> m;
    m[ 1 ] = 5;
    printf( "%d ", sum( m ) );
    printf( "%u ", m.count() );
    printf( "%d ", sumc( m ) );
    printf( "%u\n", m.count() );
    const QMap<int, int> &r = m;
    int v = r[ 77 ];
    const QMap<int, int> *p = &m;
    v += ( *p )[ 78 ];
    const S *cs = &s;
    v += cs->m_counts[ "zz" ];
    printf( "%d %u %u\n", v, m.count(), s.m_counts.count() );
    // keys that change behind a reference
    int i = 3;
    int &slot = m[ i ];
    i = 4;
    slot = 30;
    printf( "%d %d\n", m[ 3 ], m[ 4 ] );
    QString k = "a";
    int &cnt = s.m_counts[ k ];
    k += "b";
    cnt++;
    printf( "%d %u\n", s.m_counts[ "a" ], s.m_counts.count() );
    QMap<K, int> km;
    K key( 1, 2 );
    int &ks = km[ key ];
    key.b = 9;
    ks = 7;
    printf( "%d %u\n", km[ K( 1, 2 ) ], km.count() );
    C a( 1 ), b( 2 );
    QMap<K, C *> kp;
    C *&cp = kp[ key ];
    key.a = 5;
    cp = &a;
    kp[ key ] = &b;
    printf( "%d %u %d\n", cp->n, kp.count(), kp[ K( 1, 9 ) ]->n );

    S s1, s2;
    S *ps = &s1;
    int &of = ps->m_counts[ "k" ];
    ps = &s2;
    of = 5;
    printf( "%d %u\n", s1.m_counts[ "k" ], s2.m_counts.count() );
    QMap<int, int> *pm = &m;
    int key2 = 1;
    int &both = ( *pm )[ key2 ];
    QMap<int, int> m2;
    pm = &m2;
    key2 = 2;
    both += 100;
    printf( "%d %u\n", m[ 1 ], m2.count() );
    int map = 8;
    int &named = m[ map ];
    map++;
    named = 88;
    printf( "%d %d\n", m[ 8 ], (int)m.contains( 9 ) );
    for ( int j = 0; j < 3; j++ ) { int &c = m2[ j * 2 ]; c += j; int &d = m2[ j ]; d += 10; }
    for ( QMap<int, int>::Iterator it = m2.begin(); it != m2.end(); ++it ) printf( "%d=%d ", it.key(), it.data() );
    int *ptr = &m[ map ];
    map = 1;
    *ptr = 99;
    ++*ptr;
    printf( "%d %d\n", m[ 9 ], m[ 1 ] );
    QMap<QString, QMap<int, int> > mm;
    QString name = "n";
    int &deep = mm[ name ][ map ];
    name = "o"; map = 3;
    deep = 4;
    printf( "%d %u\n", mm[ "n" ][ 1 ], mm.count() );
}
