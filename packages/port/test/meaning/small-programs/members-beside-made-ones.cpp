#include <stdio.h>
#include <algorithm>
#include <vector>
using namespace std;
class Base {
public:
    Base( int a ) : m( a ) {}
    int m;
};
class Derived : public Base {
public:
    Derived( int a ) : Base( a ), n( 0 ) {}
    int copy( int k ) { n = k; return k + m; }
    int assign( int k ) { n += k; return n; }
    int n;
};
class Both {
public:
    Both() : copy( 4 ), m_k( 1 ) {}
    void assign( int k ) { m_k = k; }
    int equals( int k ) const { return m_k == k; }
    bool operator==( const Both &other ) const { return m_k == other.m_k && copy == other.copy; }
    int copy;
    int m_k;
};
class Shape {
public:
    Shape() : area( 0 ) {}
    virtual ~Shape() {}
    virtual Shape *copy() const = 0;
    int area;
};
class Square : public Shape {
public:
    Square( int side ) { area = side * side; }
    Square *copy() const { return new Square( *this ); }
};
class Held {
public:
    Held() : destructor( 3 ) {}
    ~Held() { printf( "held %d\n", destructor ); }
    int destructor;
};
class Count {
public:
    Count() : n( 0 ) {}
    Count &operator=( const Count &other ) { n = other.n + 1; return *this; }
    void assign( int k ) { n = k; }
    int n;
};
void run()
{
    Base a( 3 );
    Base b( a );
    b.m = 5;
    a = b;
    Derived d( 7 );
    Derived e( d );
    int r = d.copy( 2 );
    printf( "%d %d %d %d\n", a.m, b.m, r, e.n );
    r = e.assign( 6 );
    d = e;
    printf( "%d %d\n", r, d.n );
    Both x;
    Both y( x );
    y.assign( 9 );
    bool same = x == y;
    printf( "%d %d %d\n", same ? 1 : 0, y.equals( 9 ), y.copy );
    x = y;
    printf( "%d\n", x == y ? 1 : 0 );
    Square q( 3 );
    Shape *s = q.copy();
    q.area = 1;
    printf( "%d\n", s->area );
    delete s;
    Held *held = new Held;
    delete held;
    Count one, two;
    one.assign( 5 );
    two = one;
    printf( "%d\n", two.n );
    vector<Both> all( 2 );
    all[0].assign( 1 );
    all[1].assign( 9 );
    printf( "%d\n", (int)( find( all.begin(), all.end(), y ) - all.begin() ) );
}
