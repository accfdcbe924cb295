// Function templates that compute with what they get, write it, and call it.
#include <iostream>
#include <string>
#include <vector>
#include <list>
using namespace std;
template <class T> T add( T a, T b ) { return a + b; }
template <class T> T maxOf( const T &a, const T &b ) { return a < b ? b : a; }
template <class T> void print( const T &t ) { cout << t << endl; }
template <class T> T half( T t ) { return t / 2; }
template <class C, class F> void each( C &c, F f ) { for ( typename C::iterator i = c.begin(); i != c.end(); ++i ) f( *i ); }
template <class It> int len( It a, It b ) { int n = 0; while ( a != b ) { ++a; ++n; } return n; }
template <class T> class Stack { vector<T> v; public: void push( const T &t ) { v.push_back( t ); } T pop() { T t = v.back(); v.pop_back(); return t; } bool empty() const { return v.empty(); } };
template <class T, int N> class Fixed { T d[N]; public: Fixed() { for ( int i = 0; i < N; i++ ) d[i] = T(); } T &operator[]( int i ) { return d[i]; } int size() const { return N; } T sum() const { T s = T(); for ( int i = 0; i < N; ++i ) s += d[i]; return s; } };
template <class T> class Matrix { int r, c; vector<T> d; public: Matrix( int a, int b ) : r( a ), c( b ), d( a * b ) {} T &at( int i, int j ) { return d[i * c + j]; } Matrix operator*( const Matrix &o ) const; };
template <class T> Matrix<T> Matrix<T>::operator*( const Matrix<T> &o ) const { Matrix<T> m( r, o.c ); for ( int i = 0; i < r; i++ ) for ( int j = 0; j < o.c; j++ ) { T s = T(); for ( int k = 0; k < c; k++ ) s += d[i * c + k] * o.d[k * o.c + j]; m.at( i, j ) = s; } return m; }
void show( int i ) { cout << i << ","; }
struct Sum { int *t; Sum( int *p ) : t( p ) {} void operator()( int i ) { *t += i; } };
void run() {
    cout << add( 1, 2 ) << add( 1.5, 2.25 ) << add( string( "a" ), string( "b" ) ) << endl;
    cout << maxOf( 3, 4 ) << maxOf( string( "x" ), string( "abc" ) ) << endl;
    print( 'c' ); print( 3.5 ); print( "text" ); print( 65 );
    cout << half( 7 ) << " " << half( 7.0 ) << endl;
    list<int> l; l.push_back( 1 ); l.push_back( 5 ); each( l, show ); int t = 0; each( l, Sum( &t ) ); cout << t << len( l.begin(), l.end() ) << endl;
    Stack<string> s; s.push( "x" ); s.push( "y" ); cout << s.pop() << s.empty() << endl;
    Fixed<int, 4> f; f[2] = 5; f[3]++; cout << f.sum() << f.size() << endl; Fixed<double, 2> g; g[0] = 0.5; cout << g.sum() << g.size() << endl;
    Matrix<int> m( 2, 2 ), n( 2, 2 ); m.at( 0, 0 ) = 1; m.at( 0, 1 ) = 2; n.at( 0, 1 ) = 3; n.at( 1, 1 ) = 4; Matrix<int> k = m * n; cout << k.at( 0, 1 ) << k.at( 0, 0 ) << endl;
}
