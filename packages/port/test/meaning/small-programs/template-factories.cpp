// Functions that are made of templates: handed on as values, and told apart only by what stands between < and >.
#include <algorithm>
#include <stdio.h>
#include <vector>
#include <qmap.h>
#include <qstring.h>

struct Thing {
    Thing( const QString &n ) : name( n ) { }
    virtual ~Thing() { }
    virtual int kind() const { return 0; }
    QString name;
};
struct Lamp : Thing {
    Lamp( const QString &n ) : Thing( n ) { }
    int kind() const { return 1; }
};
struct Box : Thing {
    Box( const QString &n ) : Thing( n ) { }
    int kind() const { return 2; }
};

template <class T> static Thing *create( const QString &name ) { return new T( name ); }
template <class T> static int sizeAbove( int n ) { T t = 5; return n + t + (int)sizeof( T ); }
template <class T> bool byKind( const T *a, const T *b ) { return a->kind() < b->kind(); }
template <class T> T twice( T t ) { return t + t; }
template <class T, class U> U apply( U (*f)( T ), T t ) { return f( t ); }

static const struct Maker {
    const char *kind;
    Thing *(*make)( const QString &name );
} makers[] = { { "lamp", create<Lamp> }, { "box", &create<Box> }, { 0, 0 } };

typedef int (*Operation)( int );
static Operation operations[] = { twice<int>, &twice<int>, sizeAbove<short> };

static double half( int n ) { return n / 2.0; }

class Method {
public:
    virtual ~Method() { }
    virtual int call( int a ) = 0;
};

template <class Object, class Argument, class Result>
class Bound : public Method {
public:
    typedef Result (Object::*Function)( const Argument & );
    Bound( Object *o, Function f ) : object( o ), function( f ) { }
    int call( int a ) { return ( object->*function )( Argument( a ) ); }
private:
    Object *object;
    Function function;
};

class Bank {
public:
    int doubled( const int &n ) { return n * 2; }
    short halved( const short &n ) { return n / 2; }
};

class Server {
public:
    Server()
    {
        add( "doubled", &Bank::doubled );
        add( "halved", &Bank::halved );
    }
    ~Server()
    {
        for ( QMap<QString, Method *>::Iterator it = methods.begin(); it != methods.end(); ++it )
            delete it.data();
    }
    template <class A, class R> void add( const char *name, R (Bank::*function)( const A & ) )
    {
        methods[name] = new Bound<Bank, A, R>( &bank, function );
    }
    Bank bank;
    QMap<QString, Method *> methods;
};

void run()
{
    std::vector<Thing *> things;
    for ( const Maker *m = makers; m->kind; ++m )
        things.insert( things.begin(), m->make( m->kind ) );
    std::sort( things.begin(), things.end(), byKind<Thing> );
    for ( unsigned i = 0; i < things.size(); ++i ) {
        printf( "%s %d\n", things[i]->name.latin1(), things[i]->kind() );
        delete things[i];
    }
    Thing *(*f)( const QString & ) = create<Box>;
    Thing *t = f( "q" );
    printf( "%d\n", t->kind() );
    delete t;
    printf( "%d %d %d\n", operations[0]( 4 ), operations[1]( 5 ), operations[2]( 6 ) );
    printf( "%d %d\n", sizeAbove<char>( 1 ), sizeAbove<double>( 1 ) );
    printf( "%.1f %d\n", apply( half, 7 ), apply<int>( twice<int>, 9 ) );
    Server s;
    printf( "%d\n", s.methods["doubled"]->call( 21 ) );
    printf( "%d\n", s.methods["halved"]->call( 9 ) );
}
