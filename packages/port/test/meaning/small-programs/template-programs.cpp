// Templates as programs have them: traits, grids, bases that know what inherits them, single objects, what sets its arguments.
#include <cstdio>
#include <cstring>
#include <cstdlib>
#include <string>
#include <vector>
#include <map>
#include <iostream>
#include <iomanip>
#include <sstream>
using namespace std;
template <class T> class Node { public: T value; Node<T> *next; Node( const T &v, Node<T> *n = 0 ) : value( v ), next( n ) {} };
template <class T> class List { Node<T> *head; int n; public: List() : head( 0 ), n( 0 ) {} ~List() { while ( head ) { Node<T> *d = head; head = head->next; delete d; } } void add( const T &t ) { head = new Node<T>( t, head ); n++; } int size() const { return n; } T total() const { T s = T(); for ( Node<T> *p = head; p; p = p->next ) s = s + p->value; return s; } void reverse() { Node<T> *r = 0; while ( head ) { Node<T> *t = head->next; head->next = r; r = head; head = t; } head = r; } const T &first() const { return head->value; } };
template <class T, class U> struct Both { T a; U b; Both( T x, U y ) : a( x ), b( y ) {} Both<U, T> flipped() const { return Both<U, T>( b, a ); } };
template <class T> struct Traits { typedef T Result; static T zero() { return 0; } };
template <> struct Traits<char> { typedef int Result; static int zero() { return 100; } };
template <class T> typename Traits<T>::Result total( const T *p, int n ) { typename Traits<T>::Result r = Traits<T>::zero(); for ( int i = 0; i < n; i++ ) r += p[i]; return r; }
template <class T, int R, int C> class Grid { T cell[R][C]; public: Grid() { for ( int r = 0; r < R; r++ ) for ( int c = 0; c < C; c++ ) cell[r][c] = T(); } T &at( int r, int c ) { return cell[r][c]; } enum { Rows = R, Cols = C }; template <int K> Grid<T, R, K> times( Grid<T, C, K> &o ) { Grid<T, R, K> out; for ( int r = 0; r < R; r++ ) for ( int k = 0; k < K; k++ ) for ( int c = 0; c < C; c++ ) out.at( r, k ) += cell[r][c] * o.at( c, k ); return out; } };
template <class D> struct Base { int run() { return static_cast<D *>( this )->step() + 1; } };
struct Derived : Base<Derived> { int step() { return 41; } };
template <class T> T clampTo( T v, T lo, T hi ) { return v < lo ? lo : v > hi ? hi : v; }
template <class T> void swapThem( T &a, T &b ) { T t = a; a = b; b = t; }
template <class T> void bump( T &t, int by = 2 ) { t += by; }
template <class F> double integrate( F f, double a, double b, int n = 4 ) { double s = 0, h = ( b - a ) / n; for ( int i = 0; i < n; i++ ) s += f( a + ( i + 0.5 ) * h ) * h; return s; }
static double sq( double x ) { return x * x; }
struct Poly { double k; Poly( double c ) : k( c ) {} double operator()( double x ) const { return k * x; } };
namespace util { template <class T> T twice( const T &t ) { return t + t; } template <class T> struct Holder { T t; Holder( const T &x ) : t( x ) {} string str() const { ostringstream o; o << "<" << t << ">"; return o.str(); } }; }
template <class T> ostream &operator<<( ostream &o, const vector<T> &v ) { o << "["; for ( size_t i = 0; i < v.size(); i++ ) o << ( i ? " " : "" ) << v[i]; return o << "]"; }
template <class T> class Singleton { static T *one; public: static T &instance() { if ( !one ) one = new T; return *one; } };
template <class T> T *Singleton<T>::one = 0;
struct Config { int n; Config() : n( 1 ) {} }; struct Log { int n; Log() : n( 100 ) {} };
// What is set through a pointer, and what a cast makes a number.
template <class K, class V> class Recent
{
    struct Entry { K k; V v; Entry *next; } *m_first;
public:
    Recent() : m_first( 0 ) {}
    ~Recent() { while ( m_first ) { Entry *e = m_first; m_first = e->next; delete e; } }
    V *get( const K &k ) { for ( Entry *e = m_first; e; e = e->next ) if ( e->k == k ) return &e->v; return 0; }
    void put( const K &k, const V &v ) { if ( V *old = get( k ) ) { *old = v; return; } Entry *e = new Entry; e->k = k; e->v = v; e->next = m_first; m_first = e; }
    void print() const { for ( const Entry *e = m_first; e; e = e->next ) std::printf( "%d:%d ", (int)e->k, (int)e->v ); }
};

void run() {
    List<int> li; li.add( 1 ); li.add( 2 ); li.add( 4 ); li.reverse(); cout << li.total() << li.size() << li.first() << endl;
    List<string> ls; ls.add( "b" ); ls.add( "a" ); cout << ls.total() << endl;
    Both<int, string> bo( 1, "x" ); cout << bo.flipped().a << bo.flipped().b << endl;
    char cs[] = { 'a', 'b' }; int is[] = { 1, 2, 3 }; double ds[] = { 0.5, 0.25 }; cout << total( cs, 2 ) << " " << total( is, 3 ) << " " << total( ds, 2 ) << endl;
    Grid<int, 2, 3> g; Grid<int, 3, 1> h; g.at( 0, 2 ) = 5; g.at( 1, 0 ) = 2; h.at( 0, 0 ) = 7; h.at( 2, 0 ) = 3; Grid<int, 2, 1> p = g.times( h ); cout << p.at( 0, 0 ) << " " << p.at( 1, 0 ) << Grid<int, 2, 3>::Cols << endl;
    Derived d; cout << d.run() << endl;
    cout << clampTo( 7, 1, 5 ) << clampTo<double>( 0, 0.5, 2 ) << clampTo( string( "m" ), string( "a" ), string( "c" ) ) << endl;
    int a = 1, b = 2; swapThem( a, b ); string s = "s", t = "t"; swapThem( s, t ); cout << a << b << s << t << endl;
    bump( a ); double x = 0.5; bump( x, 1 ); unsigned char uc = 254; bump( uc ); cout << a << x << (int)uc << endl;
    cout << integrate( sq, 0, 2 ) << " " << integrate( Poly( 3 ), 0, 2, 2 ) << endl;
    cout << util::twice( 4 ) << util::twice( string( "ab" ) ) << util::Holder<double>( 1.5 ).str() << util::Holder<char>( 'q' ).str() << endl;
    vector<int> v( 2, 3 ); vector<string> w( 1, "w" ); vector<vector<int> > vv( 2, v ); cout << v << w << vv << endl;
    Singleton<Config>::instance().n += 5; Singleton<Log>::instance().n++; cout << Singleton<Config>::instance().n << Singleton<Log>::instance().n << endl;
    Recent<int, long> recent;
    for ( int i = 1; i < 4; i++ ) recent.put( i, i * i );
    if ( long *v = recent.get( 2 ) ) *v += 100;
    recent.put( 3, 33 );
    recent.print();
    std::printf( "%d\n", recent.get( 9 ) == 0 );
}
