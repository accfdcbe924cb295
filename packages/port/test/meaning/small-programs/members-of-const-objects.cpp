// Members of const objects are const, but for those that are mutable or lead to other objects.
#include <qstring.h>
#include <qvaluelist.h>
#include <qmap.h>
#include <stdio.h>
class Cell { public: Cell() : n( 0 ) {} int get() { return ++n; } int get() const { return n * 100; } int n; };
template<class T> class Box { public: Box() {} int f() const { return m_v.get(); } int g() { return m_v.get(); } T m_v; };
class Names : public QMap<int, QString> { public: QString at( int i ) const { return ( *this )[ i ]; } QString ref( int i ) { return ( *this )[ i ]; } };
struct Inner { Cell cell; QMap<int, int> map; };
class Cache {
public:
    Cache( Cell &c ) : m_ref( c ), m_ptr( new Inner ) {}
    int lookup( int k ) const { if ( !m_cache.contains( k ) ) m_misses++; return m_cache[ k ]; }
    int plain( int k ) const { return m_plain[ k ]; }
    int cells() const { return m_a.get() + m_b.get() + m_ref.get() + m_inner.cell.get(); }
    int inner( int k ) const { return m_inner.map[ k ] + m_ptr->map[ k ]; }
    mutable QMap<int, int> m_cache;
    QMap<int, int> m_plain;
    mutable Cell m_a;
    Cell m_b;
    Cell &m_ref;
    Inner m_inner;
    Inner *m_ptr;
    mutable int m_misses;
    static QMap<int, int> s_all;
    int all( int k ) const { return s_all[ k ]; }
};
QMap<int, int> Cache::s_all;
static int through( const Inner &i ) { return i.cell.get() + i.map[ 3 ]; }
static int throughP( const Inner *i ) { return i->cell.get() + i->map[ 4 ]; }
static const QMap<int, int> &same( const QMap<int, int> &m ) { return m; }
typedef const QMap<int, int> ConstMap;
static int t( ConstMap &m ) { return m[ 9 ]; }
void run()
{
    Cell c;
    c.n = 5;
    Cache k( c );
    k.m_misses = 0;
    int v = k.lookup( 1 );
    v += k.lookup( 1 );
    printf( "%d %d ", v, k.m_misses );
    printf( "%u\n", k.m_cache.count() );
    v = k.plain( 2 );
    printf( "%d %u\n", v, k.m_plain.count() );
    v = k.cells();
    printf( "%d %d %d %d\n", v, k.m_a.n, k.m_b.n, c.n );
    v = k.inner( 7 );
    printf( "%d %u %u\n", v, k.m_inner.map.count(), k.m_ptr->map.count() );
    v = through( k.m_inner ) + throughP( k.m_ptr );
    printf( "%d %u %u\n", v, k.m_inner.map.count(), k.m_ptr->map.count() );
    v = k.all( 5 );
    printf( "%d %u\n", v, Cache::s_all.count() );
    v = same( k.m_plain )[ 8 ] + t( k.m_plain );
    printf( "%d %u\n", v, k.m_plain.count() );
    Box<Cell> b;
    v = b.f();
    v += b.g();
    printf( "%d %d\n", v, b.m_v.n );
    Names n;
    QString s = n.at( 1 );
    printf( "%u [%s] ", n.count(), s.isEmpty() ? "" : s.latin1() );
    s = n.ref( 2 );
    printf( "%u [%s]\n", n.count(), s.isEmpty() ? "" : s.latin1() );
}
