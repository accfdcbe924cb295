#include <qstring.h>
#include <qstringlist.h>
#include <assert.h>
#include <stdlib.h>
#include <stdio.h>
enum Kind { One, Two };
int mode( const QString& m )
{
    if ( m == "a" ) return 1;
    else if ( m == "b" ) return 2;
    else assert( 0 );
}
QString text( int m )
{
    switch ( m ) { case 1: return "a"; case 2: return "b"; default: assert( 0 ); }
}
int all( Kind k ) { switch ( k ) { case One: return 5; case Two: return 6; } }
bool forever( int n ) { while ( 1 ) { if ( n > 3 ) return true; n++; } }
bool forever2( int n ) { for ( ;; ) { if ( n > 3 ) return true; n++; } }
bool forever3( int n ) { do { if ( n > 3 ) return true; n++; } while ( true ); }
int tried( int n ) { try { if ( n == 3 ) throw 4; return 1; } catch ( int e ) { return e; } }
int tried2( int n ) { try { if ( n == 3 ) throw 4; return 1; } catch ( int e ) { n = e; } }
int ends( int n ) { if ( n ) return 4; exit( 3 ); }
int nothing( int n ) { printf( "nothing %d\n", n ); }
class Node { public: Node( int v ) : value( v ) {} int value; };
Node find( int n ) { if ( n > 0 ) return Node( n ); }
Node* point( int n ) { static Node one( 1 ); if ( n > 0 ) return &one; }
class Base { public: virtual ~Base() {} virtual int kind() const { } int two( int a ) { if ( a ) return a; } int two( const QString& s ) { if ( s == "x" ) return 7; } };
class Derived : public Base { public: int kind() const { return 3; } };
QStringList list( int n ) { if ( n ) { QStringList l; l.append( "a" ); return l; } }
int once( int n ) { do { if ( n ) continue; return 2; } while ( 0 ); return 3; }
int nested( int n ) { switch ( n ) { case 1: if ( n ) return 2; else return 3; case 2: break; default: return 4; } }
int swi( int n ) { switch ( n ) { case 1: return 1; default: exit( 2 ); } }
int loops( int n ) { for ( int i = 0; i < n; i++ ) if ( i == 2 ) return i; }
void run()
{
    Base* b = new Derived;
    printf( "%d %s %d %d %d %d\n", mode( "b" ), text( 1 ).latin1(), all( Two ), forever( 1 ), forever2( 1 ), forever3( 1 ) );
    printf( "%d %d %d %d %d\n", tried( 3 ), tried2( 1 ), ends( 1 ), find( 2 ).value, point( 1 )->value );
    printf( "%d %d %d %d %d %d %d\n", b->kind(), b->two( 4 ), b->two( "x" ), list( 1 ).count(), once( 0 ), nested( 1 ), swi( 1 ) + loops( 5 ) );
    delete b;
}
