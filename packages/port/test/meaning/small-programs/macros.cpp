// Macros: with arguments, of several statements, stringified and pasted, tables by inclusion lists, conditionals, and what they hide.
#include <stdio.h>
#include <string.h>
#include <qstring.h>
#include <qvaluelist.h>

#define SQUARE( x ) ( (x) * (x) )
#define BAD_DOUBLE( x ) x + x
#define SWAP( type, a, b ) do { type t_ = a; a = b; b = t_; } while ( 0 )
#define FOREACH( var, list ) for ( QValueList<int>::Iterator var = ( list ).begin(); var != ( list ).end(); ++var )
#define NAME( n ) #n
#define JOIN( a, b ) a##b
#define COUNT( a ) ( sizeof( a ) / sizeof( ( a )[0] ) )
#define RETURN_UNLESS( c, v ) if ( !( c ) ) return v
#define LOG if ( !verbose ) ; else printf
#define BIT( n ) ( 1 << (n) )
#define SET( v, b ) ( ( v ) |= BIT( b ) )
#define CLEAR( v, b ) ( ( v ) &= ~BIT( b ) )
#define MAX3( a, b, c ) QMAX( QMAX( a, b ), c )

#define COLOURS( X ) X( Red, 0xff0000 ) X( Green, 0x00ff00 ) X( Blue, 0x0000ff )
#define AS_ENUM( name, value ) name,
#define AS_ENTRY( name, value ) { #name, value },

#define VERSION 3
#define PREFIX reg
#define BASE 10
#define MASK ( 1 << 3 )
#define EXPANDED( x ) NAME( x )
#define BOTH( a, b ) JOIN( a, b )
#define SHOW( x ) printf( "%s=%d ", #x, x )
#define SHOW_EXPANDED( x ) SHOW( x )

enum Colour { COLOURS( AS_ENUM ) ColourCount };
static const struct { const char *name; uint rgb; } colours[] = { COLOURS( AS_ENTRY ) };

#define PROPERTY( type, name, Name ) \
public: \
    type name() const { return m_##name; } \
    void set##Name( type v ) { if ( m_##name != v ) { m_##name = v; m_changes++; } } \
private: \
    type m_##name;

class Item
{
    PROPERTY( int, size, Size )
    PROPERTY( QString, title, Title )

public:
    Item() : m_size( 0 ), m_changes( 0 ) {}
    int changes() const { return m_changes; }

private:
    int m_changes;
};

#ifdef QT_VERSION
#define HAVE_QT 1
#else
#define HAVE_QT 0
#endif

#if defined( NEVER_DEFINED ) && NEVER_DEFINED > 2
static int mode() { return -1; }
#elif 2 + 2 == 4 && !defined( NEVER_DEFINED )
static int mode() { return 4; }
#else
#error not here
#endif

static bool verbose = false;
static int calls = 0;
static int next() { return ++calls; }

static int find( const QString &name )
{
    RETURN_UNLESS( !name.isEmpty(), -2 );
    for ( uint i = 0; i < COUNT( colours ); i++ )
        if ( name == colours[i].name )
            return i;
    return -1;
}

#undef BIT
#define BIT( n ) ( 1u << (n) )

void run()
{
    int a = 3, b = 4;
    printf( "%d %d %d %d\n", SQUARE( a + 1 ), SQUARE( next() ), BAD_DOUBLE( a ) * 2, calls );
    SWAP( int, a, b );
    if ( a > b )
        SWAP( int, a, b );
    else
        a = 100;
    QString s = "first", t = "second";
    SWAP( QString, s, t );
    printf( "%d %d %s %s %s\n", a, b, s.latin1(), t.latin1(), NAME( a + "b" ) );
    QValueList<int> l;
    l << 5 << 6 << 7;
    int JOIN( to, tal ) = 0;
    FOREACH( it, l ) { total += *it; *it *= 2; }
    FOREACH( it, l ) total += *it;
    LOG( "hidden\n" );
    verbose = true;
    if ( total > 10 )
        LOG( "total %d\n", total );
    else
        LOG( "small\n" );
    uint flags = 0;
    SET( flags, 3 );
    SET( flags, 31 );
    CLEAR( flags, 3 );
    printf( "%u %d %d %d\n", flags, MAX3( 3, 9, 4 ), QMIN( next(), 50 ), calls );
    for ( int i = 0; i < ColourCount; i++ ) printf( "%s=%06x ", colours[i].name, colours[i].rgb );
    printf( "%d %d %d %d\n", find( "Green" ), find( "Pink" ), find( "" ), Blue );
    Item item;
    item.setSize( 5 );
    item.setSize( 5 );
    item.setTitle( "x" );
    printf( "%d %s %d %d\n", item.size(), item.title().latin1(), item.changes(), mode() );
    printf( "%s" " and " "%s\n", "joined" "text", __FILE__[0] ? "file" : "none" );
    int reg10 = 5;
    printf( "%s %s %s\n", EXPANDED( VERSION ), NAME( VERSION ), "v" EXPANDED( VERSION ) "." EXPANDED( BASE ) );
    printf( "%d %d %d\n", BOTH( reg, BASE ), BOTH( 1, BASE ), BOTH( PREFIX, BASE ) );
    SHOW( MASK ); SHOW_EXPANDED( MASK ); SHOW_EXPANDED( BASE + 1 );
    printf( "\n" );
    const char *where = "at " __FILE__ ":" "here";
    printf( "%c %d\n", where[0], (int)( strcmp( where + strlen( where ) - 5, ":here" ) == 0 ) );
}
