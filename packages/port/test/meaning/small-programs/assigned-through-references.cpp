// Objects that are assigned where an operator of the program refers to them, and pure functions that have a body.
#include <stdio.h>
template<class T> class Array {
    T *d; int n;
public:
    Array() : d( new T[10] ), n( 0 ) {}
    ~Array() { delete[] d; }
    Array &operator<<( const T &t ) { d[n++] = t; return *this; }
    T &operator[]( int i ) { return d[i]; }
    const T &operator[]( int i ) const { return d[i]; }
};
struct Name { int len; Name( int l = 0 ) : len( l ) {} };
class Names { Name all[3]; public: Name &operator[]( int i ) { return all[i]; } Name &operator()( int i ) { return all[i]; } Name &at( int i ) { return all[i]; } };
template<class T> class Pair { Array<T> a; public: void push( const T &t ) { a << t; } void turn() { T x = a[0]; a[0] = a[1]; a[1] = x; } const T &get( int i ) const { return a[i]; } };
class Step { public: virtual int calc( int ) = 0; int twice( int n ) { return calc( calc( n ) ); } virtual ~Step() {} };
int Step::calc( int n ) { return n + 1; }
class Triple : public Step { public: int calc( int n ) { return Step::calc( n ) * 3; } };
void run()
{
    Array<int> a; a << 1 << 2; a[1] += a[0] = 5; printf( "%d %d\n", a[0], a[1] );
    Array<Name> n; n << Name( 3 ) << 4; n[0] = n[1]; n[1].len++; printf( "%d %d\n", n[0].len, n[1].len );
    Pair<int> h; h.push( 1 ); h.push( 2 ); h.turn(); printf( "%d\n", h.get( 0 ) );
    Pair<Name> g; g.push( 1 ); g.push( 2 ); g.turn(); printf( "%d\n", g.get( 0 ).len );
    Names s; s[0] = Name( 8 ); s( 1 ) = s[0]; s.at( 2 ) = 9; s[0] = s[2]; s[2].len = 1; printf( "%d %d %d\n", s[0].len, s[1].len, s[2].len );
    Triple t; Step &r = t; printf( "%d\n", r.twice( 1 ) );
}
