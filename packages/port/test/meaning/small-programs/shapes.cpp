// Classes with virtual functions, constructors that call them, slices, operators, and the order in which objects are made and destroyed.
#include <stdio.h>
#include <qstring.h>
#include <qptrlist.h>
#include <qvaluelist.h>

static QString history;

class Shape {
public:
    Shape( const QString &n = "shape" ) : m_name( n ) { history += "+" + describe() + " "; count++; }
    virtual ~Shape() { history += "-" + describe() + " "; count--; }
    virtual double area() const { return 0; }
    virtual QString describe() const { return m_name; }
    QString name() const { return m_name; }
    static int count;

protected:
    QString m_name;
};
int Shape::count = 0;

class Box : public Shape {
public:
    Box( int w, int h ) : Shape( "box" ), w( w ), h( h ) { history += "+" + describe() + " "; }
    ~Box() { history += "-" + describe() + " "; }
    double area() const { return w * h; }
    QString describe() const { return QString( "%1(%2x%3)" ).arg( m_name ).arg( w ).arg( h ); }
    Box &scale( int n ) { w *= n; h *= n; return *this; }
    bool operator==( const Box &o ) const { return w == o.w && h == o.h; }

protected:
    int w, h;
};

class Square : public Box {
public:
    explicit Square( int a ) : Box( a, a ) { m_name = "square"; }
    QString describe() const { return Box::describe() + "!"; }
};

struct Point {
    int x, y;
    Point( int x = 0, int y = 0 ) : x( x ), y( y ) {}
    Point operator+( const Point &o ) const { return Point( x + o.x, y + o.y ); }
    Point &operator+=( const Point &o ) { x += o.x; y += o.y; return *this; }
    Point operator-() const { return Point( -x, -y ); }
    Point &operator++() { x++; return *this; }
    Point operator++( int ) { Point old( *this ); ++*this; return old; }
    int operator[]( int i ) const { return i ? y : x; }
    bool operator<( const Point &o ) const { return x < o.x || ( x == o.x && y < o.y ); }
};
static Point operator*( const Point &p, int n ) { return Point( p.x * n, p.y * n ); }

static void byReference( const Shape &s ) { printf( "%s %g\n", s.describe().latin1(), s.area() ); }

void run()
{
    {
        Box b( 2, 3 );
        Square s( 4 );
        byReference( b );
        byReference( s );
        b.scale( 2 ).scale( 3 );
        byReference( b );
        Box c( 7, 8 );
        c = b;
        c.scale( 0 );
        printf( "%d %g %d\n", b == c, b.area(), Shape::count );
        QPtrList<Shape> all;
        all.setAutoDelete( true );
        all.append( new Square( 1 ) );
        all.append( new Box( 1, 9 ) );
        all.append( new Shape );
        double sum = 0;
        for ( Shape *p = all.first(); p; p = all.next() ) sum += p->area();
        printf( "%g %d\n", sum, Shape::count );
        all.removeFirst();
        history += "| ";
    }
    printf( "%s\n%d\n", history.latin1(), Shape::count );
    Point p( 1, 2 ), q = p + Point( 3 ) * 2;
    p += -q;
    Point r = p++;
    p.x += 10;
    p.y--;
    ( ++q ).y = 99;
    printf( "%d,%d %d,%d %d,%d %d\n", p[0], p[1], q.x, q.y, r.x, r.y, p < q );
    QValueList<Point> path;
    path << p << q;
    Point &front = path.first();
    front.x = 77;
    path.last() += Point( 1, 1 );
    QValueList<Point> other = path;
    other.first().y = -1;
    for ( QValueList<Point>::Iterator it = path.begin(); it != path.end(); ++it ) printf( "(%d,%d)", ( *it ).x, ( *it ).y );
    printf( " %d %d\n", p.x, other.first().y );
}
