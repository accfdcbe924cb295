// Templates of which each use is a class or a function of its own: with numbers, specialisations, static members, types of their parameters.
#include <iostream>
#include <string>
#include <vector>
#include <map>
#include <sstream>
using namespace std;
const int LIMIT = 3;
enum Kind { Small = 2, Big = 5 };
template <class T, int N> class Ring;
template <class T, int N = 4> class Ring {
public:
    typedef T value_type;
    Ring();
    bool push( const T &t );
    T pop();
    int size() const { return used; }
    static int capacity() { return N; }
    T &operator[]( int i ) { return data[( head + i ) % N]; }
    static int made;
    friend ostream &operator<<( ostream &o, const Ring &r ) { for ( int i = 0; i < r.used; i++ ) o << ( i ? "," : "[" ) << r.data[( r.head + i ) % N]; return o << "]"; }
private:
    T data[N];
    int head, used;
};
template <class T, int N> int Ring<T, N>::made = 0;
template <class T, int N> Ring<T, N>::Ring() : head( 0 ), used( 0 ) { made++; }
template <class U, int M> bool Ring<U, M>::push( const U &t ) { if ( used == M ) return false; data[( head + used++ ) % M] = t; return true; }
template <class T, int N> T Ring<T, N>::pop() { T t = data[head]; head = ( head + 1 ) % N; --used; return t; }
template <int N> struct Factorial { enum { value = N * Factorial<N - 1>::value }; };
template <> struct Factorial<0> { enum { value = 1 }; };
template <class T> struct Name { static const char *get() { return "thing"; } };
template <> struct Name<int> { static const char *get() { return "int"; } };
template <> struct Name<string> { static const char *get() { return "string"; } };
template <class T> struct Name<T *> { static string get() { return string( "pointer to " ) + Name<T>::get(); } };
template <class T> struct Name<vector<T> > { static string get() { return string( "vector of " ) + Name<T>::get(); } };
template <class T> string show( const T &t ) { ostringstream os; os << t; return os.str(); }
template <> string show<bool>( const bool &b ) { return b ? "yes" : "no"; }
template <class C> typename C::value_type sumOf( const C &c ) {
    typename C::value_type s = typename C::value_type();
    for ( typename C::const_iterator it = c.begin(); it != c.end(); ++it ) s += *it;
    return s;
}
template <class K, class V> class Index {
    typedef map<K, vector<V> > Map;
    typedef typename Map::const_iterator Iter;
    Map m;
public:
    void add( const K &k, const V &v ) { m[k].push_back( v ); }
    int count( const K &k ) const { Iter i = m.find( k ); return i == m.end() ? 0 : i->second.size(); }
    template <class F> void each( F f ) const {
        for ( Iter i = m.begin(); i != m.end(); ++i )
            for ( typename vector<V>::const_iterator v = i->second.begin(); v != i->second.end(); ++v ) f( i->first, *v );
    }
};
class Printer { ostream &os; int n; public: Printer( ostream &o ) : os( o ), n( 0 ) {} void operator()( const string &k, int v ) { os << ( n++ ? " " : "" ) << k[0] << v; } };
void plain( const string &k, int v ) { cout << k << "=" << v << ";"; }
template <class T> struct Less { bool operator()( const T &a, const T &b ) const { return a < b; } };
template <class T, class Cmp> T best( const vector<T> &v, Cmp cmp ) { T b = v[0]; for ( size_t i = 1; i < v.size(); i++ ) if ( cmp( b, v[i] ) ) b = v[i]; return b; }
template <class T> class Counted { public: Counted() { ++live; } Counted( const Counted & ) { ++live; } ~Counted() { --live; } static int live; };
template <class T> int Counted<T>::live = 0;
class A : public Counted<A> {}; class B : public Counted<B> {};
template <class To, class From> To convert( const From &f ) { stringstream ss; ss << f; To t; ss >> t; return t; }
template <class T> class Auto { T *p; Auto( const Auto & ); public: explicit Auto( T *q ) : p( q ) {} ~Auto() { delete p; } T *operator->() const { return p; } T &operator*() const { return *p; } T *get() const { return p; } };
struct Noisy { string n; Noisy( const string &s ) : n( s ) {} ~Noisy() { cout << "~" << n << endl; } };
template <bool B> struct Choose { static int pick( int a, int ) { return a; } };
template <> struct Choose<false> { static int pick( int, int b ) { return b; } };
void run() {
    Ring<string, 2> rs; cout << rs.push( "a" ) << rs.push( "b" ) << rs.push( "c" ) << rs[1] << rs.pop() << rs.size() << endl;
    Ring<int> r4; r4.push( 7 ); r4[0] += 2; Ring<int, LIMIT> r3; Ring<int, Big - Small> same; r3.push( 1 ); same = r3; same.push( 5 );
    cout << r4 << r3 << same << Ring<int, 3>::made << Ring<int>::made << Ring<double, 8>::capacity() << Ring<int, 3>::capacity() << endl;
    cout << Factorial<5>::value << Name<int>::get() << Name<string>::get() << Name<char>::get() << Name<int *>::get() << Name<vector<string> >::get() << Name<vector<int *> >::get() << endl;
    cout << show( true ) << show( 2.5 ) << show( 'x' ) << show( "txt" ) << show<int>( 'A' ) << endl;
    vector<int> v( 3, 2 ); v.push_back( 9 ); vector<double> d( 2, 0.25 ); cout << sumOf( v ) << " " << sumOf( d ) << endl;
    Index<string, int> ix; ix.add( "b", 2 ); ix.add( "a", 1 ); ix.add( "b", 3 ); ix.each( Printer( cout ) ); ix.each( plain ); cout << ix.count( "b" ) << endl;
    cout << best( v, Less<int>() ) << endl;
    { A a, b; A c( a ); B x; cout << A::live << B::live; } cout << A::live << B::live << endl;
    cout << convert<int>( string( "42" ) ) + 1 << convert<string>( 4.5 ) << convert<double>( "2.5" ) * 2 << endl;
    { Auto<Noisy> n( new Noisy( "one" ) ); cout << n->n << ( *n ).n << n.get()->n.size() << endl; }
    cout << Choose<true>::pick( 1, 2 ) << Choose<( sizeof( int ) > 4 )>::pick( 1, 2 ) << Choose<1 == 2>::pick( 1, 2 ) << endl;
}
