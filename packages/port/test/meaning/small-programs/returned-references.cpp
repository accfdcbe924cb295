// Functions that return references to numbers and texts, which are assigned to, counted, referred to and handed on.
#include <stdio.h>
#include <qstring.h>
#include <qmap.h>

class Vector
{
public:
    Vector( int n ) : size( n ), calls( 0 ) { for ( int i = 0; i < 8; i++ ) data[i] = i; }
    int &operator[]( int i ) { calls++; return data[i]; }
    int operator[]( int i ) const { return data[i] + 1000; }
    int &at( int i ) { return ( *this )[i]; }
    int &first() { return data[0]; }
    const int &first() const { return data[0]; }
    int &count() { return size; }
    double &ratio() { return m_ratio; }
    uchar &byte( int i ) { return bytes[i]; }
    short &half() { return m_half; }
    QString &name() { return m_name; }
    int size, calls;

private:
    int data[8];
    double m_ratio;
    uchar bytes[4];
    short m_half;
    QString m_name;
};

class Matrix
{
public:
    Matrix() { for ( int i = 0; i < 9; i++ ) cells[i] = i; }
    float &operator()( int i, int j ) { return cells[i * 3 + j]; }
    float operator()( int i, int j ) const { return cells[i * 3 + j]; }
    float cells[9];
};

static int counters[3];
static int &counter( int i ) { static int calls = 0; calls++; return i < 3 ? counters[i] : calls; }
static int &larger( int &a, int &b ) { return a > b ? a : b; }
static void add( int &n, int by ) { n += by; }
static int peek( const Vector &v ) { return v[2] + v.first(); }
static int &found( QMap<QString, int> &m, const QString &key ) { return m[key]; }

void run()
{
    Vector v( 8 );
    v[1] = 10;
    v[2] += 5;
    v[3]++;
    ++v[3];
    v[4] = v[5] = 7;
    v.at( 6 ) *= 3;
    v.first() = 42;
    v.first()--;
    v.count() = v[1] + v[2];
    v.ratio() = 0.5;
    v.ratio() *= 3;
    v.byte( 1 ) = 300;
    v.byte( 2 ) = 5;
    v.byte( 2 ) -= 10;
    v.half() = 32767;
    v.half()++;
    v.name() = "name";
    v.name() += "d";
    int &r = v[7];
    r = 70;
    r++;
    add( v[0], 8 );
    add( v.at( 0 ), 1 );
    int old = v[7]++;
    printf( "%d %d %d %d %d %d %d %d %d\n", v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], old );
    printf( "%d %d %g %d %d %d %s %d\n", v.size, v.first(), v.ratio(), v.byte( 1 ), v.byte( 2 ), v.half(), v.name().latin1(), v.calls );
    printf( "%d\n", peek( v ) );
    Matrix m;
    m( 1, 2 ) = 2.5f;
    m( 0, 0 ) += m( 1, 2 );
    const Matrix &c = m;
    printf( "%g %g %g\n", m( 1, 2 ), c( 0, 0 ), m( 2, 2 ) );
    counter( 1 ) = 5;
    counter( 1 )++;
    counter( 2 ) -= 3;
    printf( "%d %d %d\n", counters[0], counters[1], counters[2] );
    printf( "%d\n", counter( 7 ) );
    int a = 3, b = 4;
    larger( a, b ) = 0;
    larger( a, b ) += 10;
    printf( "%d %d\n", a, b );
    QMap<QString, int> map;
    found( map, "x" ) = 3;
    found( map, "x" ) += 4;
    int &y = found( map, "y" );
    y = 9;
    printf( "%d %d\n", map["x"], map["y"] );
}
