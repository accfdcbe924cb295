// Class and function templates whose values are objects, texts and numbers: copied, compared by their operators, and handed out.
#include <stdio.h>
#include <qstring.h>
#include <qvaluelist.h>

struct Price
{
    Price( int n = 0 ) : n( n ) {}
    Price( const Price &o ) : n( o.n ) { copies++; }
    bool operator<( const Price &o ) const { return n > o.n; }
    bool operator==( const Price &o ) const { return n % 10 == o.n % 10; }
    bool operator!=( const Price &o ) const { return !( *this == o ); }
    int n;
    static int copies;
};
int Price::copies = 0;

template<class T> class Stack
{
public:
    Stack() : count( 0 ) {}
    void push( const T &x ) { all[count++] = x; }
    void put( T x ) { all[count] = x; count++; }
    T pop() { return all[--count]; }
    T &top() { return all[count - 1]; }
    const T &at( int i ) const { return all[i]; }
    T least() const
    {
        T m = all[0];
        for ( int i = 1; i < count; i++ )
            if ( all[i] < m ) m = all[i];
        return m;
    }
    int find( const T &x ) const
    {
        for ( int i = 0; i < count; i++ )
            if ( all[i] == x ) return i;
        return -1;
    }
    int others( const T &x ) const
    {
        int n = 0;
        for ( int i = 0; i < count; i++ )
            if ( all[i] != x ) n++;
        return n;
    }
    void swap( int i, int j ) { T t = all[i]; all[i] = all[j]; all[j] = t; }
    int count;

private:
    T all[8];
};

template<class T> T larger( const T &a, const T &b ) { return a < b ? b : a; }
template<class T> void exchange( T &a, T &b ) { T t = a; a = b; b = t; }
template<class K, class V> struct Entry { Entry( const K &k, const V &v ) : key( k ), value( v ) {} K key; V value; };

static Price either( int n ) { Price a( n ), b( n + 1 ); if ( n > 5 ) return a; return b; }
static Price same( int n ) { Price a( n ); if ( n > 5 ) return a; a.n = -n; return a; }

void run()
{
    Stack<Price> s;
    Price p( 1 );
    s.push( p );
    p.n = 5;
    s.push( p );
    s.put( p );
    p.n = 7;
    s.push( Price( 3 ) );
    s.top().n++;
    Price q = s.pop();
    s.push( q );
    q.n = 100;
    printf( "%d %d %d %d\n", s.at( 0 ).n, s.at( 1 ).n, s.at( 2 ).n, s.at( 3 ).n );
    s.swap( 0, 3 );
    s.top().n = 50;
    Price l = s.least();
    l.n++;
    int found = s.find( Price( 95 ) ), none = s.find( Price( 2 ) ), others = s.others( Price( 5 ) );
    printf( "%d %d %d %d %d %d\n", s.at( 0 ).n, s.at( 3 ).n, l.n, found, none, others );
    Price one( 1 ), two( 2 );
    Price large = larger( one, two );
    large.n = 9;
    exchange( one, two );
    one.n += 10;
    printf( "%d %d %d\n", large.n, one.n, two.n );
    Stack<QString> w;
    w.push( "b" );
    w.push( "a" );
    printf( "%s %d %s %d\n", w.least().latin1(), w.find( "b" ), w.at( 1 ).latin1(), w.others( "x" ) );
    Stack<int> n;
    n.push( 4 );
    n.put( 2 );
    printf( "%d %d %d %d\n", n.least(), n.find( 2 ), n.others( 4 ), larger( 3, 4 ) );
    Entry<QString, Price> entry( "k", one );
    one.n = 0;
    Entry<QString, Price> copy = entry;
    copy.value.n = 77;
    printf( "%s %d %d\n", entry.key.latin1(), entry.value.n, copy.value.n );
    Price::copies = 0;
    Price e = either( 3 ), f = either( 8 ), g = same( 2 ), h = same( 9 );
    printf( "%d %d %d %d %d\n", e.n, f.n, g.n, h.n, Price::copies );
}
