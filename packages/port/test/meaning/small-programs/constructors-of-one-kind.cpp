// Constructors that their arguments do not tell apart.
#include <stdio.h>
#include <qstring.h>
#include <qvaluelist.h>
class Value
{
public:
    enum Kind { None, Int, Double, Text, Literal, Flag };
    Value() : kind( None ), number( 0 ) {}
    Value( int n ) : kind( Int ), number( n ) {}
    Value( double d ) : kind( Double ), number( d ) {}
    Value( bool b ) : kind( Flag ), number( b ) {}
    Value( const QString &s ) : kind( Text ), number( 0 ), text( s ) {}
    Value( const char *s ) : kind( Literal ), number( 1 ), text( s ) { text += "!"; }
    Value( const QString &s, int n ) : kind( Text ), number( n ), text( s ) {}
    QString show() const { return QString( "%1:%2:%3" ).arg( (int)kind ).arg( number ).arg( text ); }
private:
    Kind kind;
    double number;
    QString text;
};
class Named : public Value
{
public:
    Named( const QString &s ) : Value( s ), by( 1 ) {}
    Named( const char *s ) : Value( s ), by( 2 ) {}
    Named( double d ) : Value( d ), by( 3 ) {}
    int by;
};
class Plain : public Value
{
public:
    Plain( const char *s ) : Value( s ) {}
};
static QString take( const Value &v ) { return v.show(); }
static Value made( int n ) { if ( n == 0 ) return "zero"; if ( n == 1 ) return 1; if ( n == 2 ) return 2.5; return QString( "q" ); }
struct Size { Size( int w, int h = 1 ) : area( w * h ) {} Size( double d, int n ) : area( int( d * n * 100 ) ) {} Size( const Size &o ) : area( o.area + 1 ) {} int area; };
void run()
{
    QString s = "str";
    Value a, b( 3 ), c( 2.5 ), d( s ), e( "lit" ), f = true, g( s, 4 ), h = "x", i = 7;
    printf( "%s %s %s %s %s %s %s %s %s\n", a.show().latin1(), b.show().latin1(), c.show().latin1(), d.show().latin1(), e.show().latin1(), f.show().latin1(), g.show().latin1(), h.show().latin1(), i.show().latin1() );
    printf( "%s %s %s %s\n", take( "t" ).latin1(), take( s ).latin1(), take( 1.5 ).latin1(), take( 2 ).latin1() );
    for ( int j = 0; j < 4; j++ ) printf( "%s ", made( j ).show().latin1() );
    Named n( s ), m( "m" ), o( 0.5 );
    Plain p( "p" );
    printf( "%s %d %s %d %s %d %s\n", n.show().latin1(), n.by, m.show().latin1(), m.by, o.show().latin1(), o.by, p.show().latin1() );
    Value *q = new Value( "new" ), *r = new Value( 0.25 );
    printf( "%s %s\n", q->show().latin1(), r->show().latin1() );
    delete q;
    delete r;
    QValueList<Value> list;
    list.append( "in" );
    list << 2.5 << 3;
    Value all[] = { "l", 1.25, 4, s };
    for ( int j = 0; j < 4; j++ ) printf( "%s ", all[j].show().latin1() );
    printf( "%s %s %s\n", list[0].show().latin1(), list[1].show().latin1(), list[2].show().latin1() );
    Size x( 2 ), y( 2, 3 ), z( 0.5, 3 ), w = z;
    printf( "%d %d %d %d\n", x.area, y.area, z.area, w.area );
}
