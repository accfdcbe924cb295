// Pointers to texts: to one that may not be written to, and into arrays of them.
#include <stdio.h>
#include <qstring.h>
static const QString names[] = { "one", "two", "three" };
static int walked( const QString *p, int n ) { int sum = 0; for ( ; n-- > 0; ++p ) sum += p->length() + ( *p ).length(); return sum; }
static void walks()
{
    for ( const QString *w = names; w != names + 3; w++ ) printf( "%s ", w->latin1() );
    QString own[3]; own[0] = "a"; own[1] = "b"; own[2] = "c";
    for ( QString *p = own; p < own + 3; ++p ) *p += "x";
    QString *q = own + 1;
    q[1] = "last";
    printf( "%s %s %s %d\n", own[0].latin1(), own[1].latin1(), own[2].latin1(), walked( names, 3 ) );
}
static int f( const QString *p ) { return p ? (int)p->length() : -1; }
struct Own { QString own[2]; QString one; Own() { own[0] = "abc"; own[1] = "de"; one = "x"; } const QString *at( int i ) const { return &own[i]; } const QString *get() const { return &one; } const QString *find( bool b ) { return b ? &one : &own[1]; } };
static void single()
{
    QString s = "four";
    QString none = "";
    const QString *p = &s;
    Own o;
    printf( "%d %d %d %d\n", f( &s ), f( 0 ), f( p ), f( &none ) );
    const QString *e = &none;
    if ( e ) printf( "there " );
    if ( !e || !e->length() ) printf( "empty\n" );
    printf( "%s %s %s\n", o.at( 1 )->latin1(), o.get()->latin1(), o.find( false )->latin1() );
    QString *q = &o.own[0];
    *q += "!";
    const QString *r = q;
    p = &o.one;
    printf( "%s %s %d\n", r->latin1(), p->latin1(), f( q ) );
}
static uint both( QString *names ) { names[1] = "xyz"; return names->length() + names[1].length(); }
static uint g( const QString *names, int i ) { return names->length() + names[i].length(); }
static void first()
{
    QString a[2]; a[0] = "abcde";
    printf( "%d\n", both( a ) );
    printf( "%d\n", g( a, 1 ) );
}
void run()
{
    walks();
    single();
    first();
}
