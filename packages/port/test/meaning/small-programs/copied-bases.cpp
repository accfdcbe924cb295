// Copies of objects whose base has a copy constructor of its own, through further classes, in containers and as members.
#include <stdio.h>
#include <qstring.h>
#include <qvaluelist.h>

class Base
{
public:
    Base( int n = 0 ) : id( n ), copies( 0 ) { made++; }
    Base( const Base &o ) : id( o.id + 100 ), copies( o.copies + 1 ) { made++; printf( "copy %d ", id ); }
    virtual ~Base() { made--; }
    virtual const char *name() const { return "Base"; }
    int id, copies;
    static int made;
};
int Base::made = 0;

struct Part { Part() : n( 1 ) {} int n; int list[2]; };

class Derived : public Base
{
public:
    Derived( int n = 5 ) : Base( n ), extra( n * 2 ), text( "text" ) { part.list[0] = part.list[1] = n; }
    const char *name() const { return "Derived"; }
    int extra;
    QString text;
    Part part;
};

class Further : public Derived
{
public:
    Further( int n ) : Derived( n ), more( n ) {}
    const char *name() const { return "Further"; }
    int more;
};

struct Holder { Derived d; int n; };

static void show( const Derived &d ) { printf( "%s %d %d %d %s %d %d\n", d.name(), d.id, d.copies, d.extra, d.text.latin1(), d.part.n, d.part.list[1] ); }
static Derived changed( Derived d ) { d.extra++; return d; }

void run()
{
    Derived a( 3 );
    Derived b = a;
    b.part.list[1] = 9;
    b.text += "!";
    b.extra = 0;
    show( a );
    show( b );
    Derived c( b );
    c = a;
    show( c );
    Further f( 8 );
    Further g = f;
    g.more++;
    show( g );
    printf( "%d %d\n", f.more, g.more );
    Base cut = g;
    printf( "%s %d\n", cut.name(), cut.id );
    Holder h;
    h.n = 1;
    Holder k = h;
    k.d.extra = 77;
    show( h.d );
    show( k.d );
}
