// Objects that are thrown and say when they are copied and destroyed; what is thrown by a name is a copy of its class.
#include <stdio.h>
struct Trace {
    int id;
    Trace( int i ) : id( i ) { printf( "+%d ", id ); }
    Trace( const Trace &o ) : id( o.id + 100 ) { printf( "c%d ", id ); }
    virtual ~Trace() { printf( "-%d ", id ); }
};
struct Derived : Trace { Derived( int i ) : Trace( i ) {} ~Derived() { printf( "~Derived " ); } };
struct Holder { int v; Trace t; Holder( int x ) : v( x ), t( x ) {} };
struct Error { int code; Error( int c ) : code( c ) {} virtual ~Error() {} virtual const char *what() const { return "Error"; } };
struct Io : Error { Io( int c ) : Error( c ) {} const char *what() const { return "Io"; } };
static Error last( 0 );

static void local() { Trace t( 5 ); throw t; }
static void again() { try { throw Derived( 6 ); } catch ( Trace & ) { printf( "first " ); throw; } }
static int leave() { try { throw Trace( 7 ); } catch ( Trace &t ) { return t.id; } return 0; }
static void other() { try { throw Trace( 8 ); } catch ( Trace &t ) { throw t.id; } }
static void byName( int n ) { try { throw Io( n ); } catch ( Error &e ) { e.code++; throw e; } }
static void byThrow( int n ) { try { throw Io( n ); } catch ( Error &e ) { e.code++; throw; } }
static void global( int n ) { last.code = n; throw last; }

void run()
{
    try { local(); } catch ( Trace &t ) { printf( "got %d ", t.id ); } printf( "\n" );
    try { again(); } catch ( Trace &t ) { printf( "got %d ", t.id ); } printf( "\n" );
    printf( "%d\n", leave() );
    try { other(); } catch ( int i ) { printf( "int %d\n", i ); }
    for ( int i = 0; i < 3; i++ ) {
        try { if ( i ) throw Derived( i ); } catch ( const Trace & ) { if ( i == 1 ) continue; printf( "last " ); }
        printf( "|" );
    }
    printf( "\n" );
    try { throw Holder( 33 ); } catch ( const Holder &h ) { printf( "holder %d ", h.v ); } printf( "\n" );
    try { byName( 1 ); } catch ( Io &e ) { printf( "Io %d\n", e.code ); } catch ( Error &e ) { printf( "%s %d\n", e.what(), e.code ); }
    try { byThrow( 1 ); } catch ( Io &e ) { printf( "Io %d\n", e.code ); } catch ( Error &e ) { printf( "%s %d\n", e.what(), e.code ); }
    try { global( 4 ); } catch ( Error &e ) { e.code = 9; printf( "%s %d %d\n", e.what(), e.code, last.code ); }
}
