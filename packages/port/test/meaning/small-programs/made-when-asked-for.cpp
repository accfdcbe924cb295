// Pointers that are made where they are asked for: single objects, members, globals and static variables of functions.
#include <qstring.h>
#include <qptrlist.h>
#include <stdio.h>
struct Foo { int n; Foo( int a = 1 ) : n( a ) {} Foo *other; void link( Foo *o ) { o->other = new Foo( 9 ); other = 0; if ( other ) printf( "?" ); } };
class Registry
{
public:
    static Registry *self();
    static Registry *again() { if ( s_self == 0 ) { s_self = new Registry; s_self->init(); } return s_self; }
    static Foo *made() { static Foo *f = 0; if ( !f ) f = new Foo( 4 ); return f; }
    static Registry *maybe() { return s_self; }
    void init() { m_foo = new Foo( 5 ); printf( "%d\n", m_foo->n ); use( m_foo ); m_foo->n++; reset(); if ( m_foo ) printf( "there\n" ); }
    Foo *foo() { if ( !m_foo ) m_foo = new Foo( 2 ); return m_foo; }
    void lazy() { if ( !m_foo ) m_foo = new Foo( 3 ); m_foo->n += 2; printf( "%d\n", m_foo->n ); }
    void reset() { delete m_foo; m_foo = 0; }
    void use( Foo *f ) { f->n++; }
private:
    Registry() : m_foo( 0 ) {}
    Foo *m_foo;
    static Registry *s_self;
};
Registry *Registry::s_self = 0;
Registry *Registry::self()
{
    if ( !s_self )
        s_self = new Registry();
    return s_self;
}
static Foo *global = 0;
static Foo *shared() { if ( !global ) global = new Foo( 7 ); return global; }
static void many( int k )
{
    Foo *f = 0;
    switch ( k ) {
    case 0: f = new Foo( 10 ); f->n++; break;
    case 1: f = new Foo( 20 );
    case 2: if ( f ) f->n++; break;
    default: break;
    }
    printf( "%d\n", f ? f->n : -1 );
    for ( int i = 0; i < 2; i++ ) {
        if ( f ) printf( "f" );
        f = new Foo( i );
        printf( "%d", f->n );
        if ( i ) f = 0;
    }
    printf( "%s\n", f ? "y" : "n" );
    QString s;
    if ( s.isNull() ) s = "null";
    s = s.upper();
    printf( "%s %d\n", s.latin1(), (int)s.length() );
}
void run()
{
    Registry::self()->init();
    Registry::again()->lazy();
    if ( Registry::maybe() ) printf( "%d\n", Registry::maybe()->foo()->n );
    printf( "%d %d\n", Registry::made()->n, shared()->n );
    if ( Registry::self() ) printf( "self\n" );
    for ( int i = 0; i < 4; i++ ) many( i );
    Foo a, b;
    a.other = b.other = 0;
    a.link( &b );
    printf( "%d\n", b.other->n );
}
