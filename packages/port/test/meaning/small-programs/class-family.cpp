// Families of classes: abstract bases, orders of making and destroying, hidden functions, base versions, arrays, clones.
#include <stdio.h>
#include <string.h>
#include <math.h>
#include <qstring.h>
#include <qptrlist.h>

class Part { public: Part( const char *n ) : n( n ) { printf( "+%s ", n ); } ~Part() { printf( "-%s ", n ); } const char *n; };

class Base
{
public:
    Base( int id = 0 ) : part( "base-part" ), id( id ) { printf( "Base%d ", describe() ); }
    virtual ~Base() { printf( "~Base%d ", describe() ); }
    virtual int describe() const { return id; }
    virtual Base *clone() const { return new Base( *this ); }
    void hidden( int ) { printf( "Base::int " ); }
    void hidden( const char * ) { printf( "Base::text " ); }
    int twice() const { return describe() * 2; }

protected:
    Part part;
    int id;
};

class Middle : public Base
{
public:
    Middle( int id ) : Base( id + 1 ), extra( "middle-part" ), weight( id ) { printf( "Middle%d ", describe() ); }
    ~Middle() { printf( "~Middle%d ", describe() ); }
    int describe() const { return Base::describe() + 100; }
    Base *clone() const { return new Middle( *this ); }
    void hidden( double ) { printf( "Middle::double " ); }

protected:
    Part extra;
    int weight;
};

class Leaf : public Middle
{
public:
    Leaf() : Middle( 5 ), name( "leaf" ) {}
    ~Leaf() { printf( "~Leaf%d ", describe() ); }
    int describe() const { return Middle::describe() + weight * 1000; }
    Base *clone() const { return new Leaf( *this ); }
    QString name;
};

class Shape
{
public:
    Shape() : next( first ) { first = this; count++; }
    virtual ~Shape() { Shape **at = &first; while ( *at != this ) at = &( *at )->next; *at = next; count--; }
    virtual double area() const = 0;
    virtual QString name() const { return "shape"; }
    bool isLarger( const Shape &o ) const { return area() > o.area(); }
    static Shape *first;
    static int count;
    Shape *next;
};

Shape *Shape::first = 0;
int Shape::count = 0;

class Square : public Shape
{
public:
    explicit Square( double s ) : side( s ) {}
    double area() const { return side * side; }
    QString name() const { return QString( "square of " ) + Shape::name(); }

protected:
    double side;
};

class Cube : public Square
{
public:
    Cube( double s ) : Square( s ) {}
    double area() const { return 6 * Square::area(); }
    QString name() const { return "cube/" + Square::name(); }
};

class Circle : public Shape { public: Circle( int r ) : r( r ) {} double area() const { return 3 * r * r; } int r; };

static const Shape *largest()
{
    const Shape *best = Shape::first;
    for ( const Shape *s = best; s; s = s->next )
        if ( s->isLarger( *best ) )
            best = s;
    return best;
}

void run()
{
    {
        Leaf leaf;
        printf( "\n" );
        Base *b = &leaf, *c = b->clone();
        Middle &m = leaf;
        printf( "%d %d %d %d %d\n", b->describe(), c->describe(), m.twice(), leaf.Base::describe(), static_cast<Middle *>( b )->Middle::describe() );
        b->hidden( 1 );
        b->hidden( "x" );
        m.hidden( 1 );
        leaf.Base::hidden( 2 );
        printf( "%d %d %s\n", dynamic_cast<Leaf *>( c ) != 0, dynamic_cast<Leaf *>( &m ) == &leaf, static_cast<Leaf *>( c )->name.latin1() );
        delete c;
        printf( "\n" );
    }
    printf( "\n" );
    Square one( 2 );
    Cube two( 1.5 );
    {
        Circle three( 4 );
        Shape *all[] = { &one, &two, &three };
        for ( int i = 0; i < 3; i++ )
            printf( "%s %g; ", all[i]->name().latin1(), all[i]->area() );
        printf( "%s %d\n", largest()->name().latin1(), Shape::count );
    }
    Shape *s = new Cube( 10 );
    printf( "%g %d\n", largest()->area(), largest() == s );
    delete s;
    printf( "%s %d\n", largest()->name().latin1(), Shape::count );
    QPtrList<Base> list;
    list.setAutoDelete( true );
    list.append( new Base( 1 ) );
    list.append( new Middle( 2 ) );
    for ( Base *b = list.first(); b; b = list.next() )
        printf( "%d ", b->twice() );
    list.removeFirst();
    printf( "| " );
    list.clear();
    printf( "\n" );
}
