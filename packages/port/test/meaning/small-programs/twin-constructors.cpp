// Constructors of texts of two classes that do the same, and are one here.
#include <stdio.h>
#include <qstring.h>
class Path
{
public:
    Path() : parts( 0 ) {}
    Path( const QString &s ) : text( s ), parts( 1 ) { count(); }
    Path( const char *s ) : text( s ), parts( 1 ) { count(); }
    Path( const Path &o ) : text( o.text ), parts( o.parts ) {}
    QString text;
    int parts;
private:
    void count() { for ( uint i = 0; i < text.length(); i++ ) if ( text[(int)i] == '/' ) parts++; }
};
class Named
{
public:
    Named( const QString &name, int n = 3 );
    Named( const char *name, int n = 3 );
    QString name;
    int n;
};
Named::Named( const QString &name, int n ) : name( name ), n( n ) {}
Named::Named( const char *name, int n ) : name( name ), n( n ) {}
class Child : public Named
{
public:
    Child( const QString &s ) : Named( s, 4 ) {}
    Child( const char *s ) : Named( s, 4 ) {}
};
static int take( const Path &p ) { return p.parts; }
void run()
{
    QString s = "x/y";
    Path a( s ), b( "lit" ), c, d = s + "/z";
    printf( "%d %d %d %d %d %d\n", a.parts, b.parts, c.parts, d.parts, take( s ), take( "a/b/c" ) );
    Path *p = new Path( s.latin1() ), *q = new Path( QString( "z" ) );
    printf( "%d %d %s\n", p->parts, q->parts, q->text.latin1() );
    Named n( "n" ), m( s, 7 );
    Child e( "e" ), f( s );
    printf( "%s %d %s %d %s %d %s %d\n", n.name.latin1(), n.n, m.name.latin1(), m.n, e.name.latin1(), e.n, f.name.latin1(), f.n );
    delete p;
    delete q;
}
