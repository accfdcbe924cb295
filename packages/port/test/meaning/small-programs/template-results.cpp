// What functions of a template return is written as the type that it is.
#include <iostream>
#include <vector>
#include <string>
using namespace std;
template <class T> class Stack { vector<T> v; public: void push( const T &t ) { v.push_back( t ); } T pop() { T t = v.back(); v.pop_back(); return t; } const T &top() const { return v.back(); } void dump() { while ( !v.empty() ) cout << pop() << ","; cout << endl; } };
template <class T> class Plain { T t; public: Plain( const T &x ) : t( x ) {} const T &get() const { return t; } bool same( const T &x ) const { return get() == x; } };
void run() { Stack<char> c; c.push( 'a' ); c.push( 'b' ); c.dump(); Stack<double> d; d.push( 1.5 ); d.dump(); Stack<string> s; s.push( "x" ); s.dump(); Plain<int> p( 3 ); cout << p.same( 3 ) << p.get() << endl; }
