static const char *shown( const QString &s ) { return s.isNull() ? "null" : s.latin1(); }

template<class T> class Stack {
public:
    Stack() : n( 0 ) { }
    void push( const T &t ) {
        if ( n < 8 ) items[n++] = t;
    }
    T pop() { return items[--n]; }
    T &top() { return items[n - 1]; }
    const T &at( int i ) const { return items[i]; }
    bool isEmpty() const { return n == 0; }
    int count() const { return n; }
private:
    T items[8];
    int n;
};

template<class A, class B> struct Two {
    Two() : first( A() ), second( B() ) { }
    Two( const A &a, const B &b ) : first( a ), second( b ) { }
    bool operator<( const Two<A, B> &o ) const {
        return first < o.first || ( !( o.first < first ) && second < o.second );
    }
    A first;
    B second;
};

template<class T> T biggest( const T &a, const T &b ) { return a < b ? b : a; }

template<class T> void exchange( T &a, T &b ) {
    T c = a;
    a = b;
    b = c;
}

template<class T, int N> struct Ring {
    Ring() : at( 0 ) {
        for ( int i = 0; i < N; i++ ) all[i] = T();
    }
    void add( const T &t ) {
        all[at] = t;
        at = ( at + 1 ) % N;
    }
    T sum() const {
        T s = T();
        for ( int i = 0; i < N; i++ ) s += all[i];
        return s;
    }
    T all[N];
    int at;
};

template<class T> int counted( const T & ) {
    static int calls = 0;
    return ++calls;
}

template<class T, class F> int over( Stack<T> &s, F f ) {
    int r = 0;
    for ( int i = 0; i < s.count(); i++ ) r = r * 5 + f( s.at( i ) );
    return r;
}

struct Point {
    Point( int x = 0, int y = 0 ) : x( x ), y( y ) { }
    bool operator<( const Point &o ) const { return x < o.x; }
    Point &operator+=( const Point &o ) {
        x += o.x;
        y += o.y;
        return *this;
    }
    int x, y;
};

typedef int ( *Binary )( int, int );
static int add( int a, int b ) { return a + b; }
static int sub( int a, int b ) { return a - b; }
static int mul( int a, int b ) { return ( a & 255 ) * ( b & 255 ); }

struct Command {
    const char *name;
    Binary run;
    int by;
};
static const Command commands[] = { { "add", add, 2 }, { "sub", sub, 1 }, { "mul", &mul, 3 }, { 0, 0, 0 } };

static Binary named( const char *name ) {
    for ( const Command *c = commands; c->name; c++ )
        if ( !strcmp( c->name, name ) ) return c->run;
    return 0;
}

static int fold( const int *p, int n, Binary f, int first = 1 ) {
    while ( n-- > 0 ) first = f( first, *p++ );
    return first;
}

static int twice( int n ) { return n * 2; }
static int xOf( const Point &p ) { return p.x; }
static int lengthOf( const QString &s ) { return s.length(); }

struct Timer {
    typedef void ( *Callback )( void *, int );
    Timer() : call( 0 ), data( 0 ) { }
    void set( Callback c, void *d ) {
        call = c;
        data = d;
    }
    void fire( int n ) {
        if ( call )
            ( *call )( data, n );
        else
            printf( "no " );
    }
    Callback call;
    void *data;
};
static void moved( void *d, int n ) {
    Point *p = (Point *)d;
    p->x += n;
    p->y -= n;
}
static void said( void *d, int n ) {
    Stack<int> *s = static_cast<Stack<int> *>( d );
    s->push( n );
}

class Shape {
public:
    Shape( int s = 2 ) : side( s ) { }
    virtual ~Shape() { }
    virtual int area( int scale = 1 ) const { return side * scale; }
    virtual const char *name() const { return "shape"; }
    int twiceArea() const { return 2 * area(); }
protected:
    int side;
};
class Square : public Shape {
public:
    Square( int s ) : Shape( s ) { }
    int area( int scale = 10 ) const { return side * side * scale; }
    const char *name() const { return "square"; }
    int size() const { return side; }
};
class Cube : public Square {
public:
    Cube( int s ) : Square( s + 1 ) { }
    int area( int scale = 100 ) const { return 6 * Square::area( scale ); }
};

struct Visitor {
    virtual ~Visitor() { }
    virtual void visit( int n ) = 0;
};
struct Summer : public Visitor {
    Summer() : sum( 0 ) { }
    void visit( int n ) { sum += n; }
    int sum;
};
struct Keeper : public Visitor {
    void visit( int n ) {
        if ( n & 1 ) kept.push( n );
    }
    Stack<int> kept;
};
static void walk( const int *p, int n, Visitor &v ) {
    for ( int i = 0; i < n; i++ ) v.visit( p[i] );
}

class Counter {
public:
    Counter() : n( 0 ) { }
    int up( int by ) { return n += by; }
    int down( int by ) { return n -= by; }
    int apply( int ( Counter::*f )( int ), int by ) { return ( this->*f )( by ); }
    int n;
};
