// Operators that assign, also to what a function returns, and && and || of a class; an enum whose constants use its operator.
#include <stdio.h>
#include <string.h>
#include <qvaluelist.h>
class Bits {
    unsigned w;
public:
    Bits( unsigned v = 0 ) : w( v ) {}
    Bits &operator<<=( int n ) { w <<= n; return *this; }
    Bits &operator>>=( int n ) { w >>= n; return *this; }
    Bits &operator^=( const Bits &o ) { w ^= o.w; return *this; }
    Bits &operator%=( unsigned n ) { w %= n; return *this; }
    Bits operator^( const Bits &o ) const { Bits r( *this ); return r ^= o; }
    bool operator&&( const Bits &o ) const { return w != 0 && o.w != 0; }
    bool operator||( const Bits &o ) const { return ( w | o.w ) != 0; }
    unsigned value() const { return w; }
};
enum Way { To = 1, From = 2, Both = To | From };
static Way operator|( Way a, Way b ) { printf( "or " ); return (Way)( (int)a | (int)b | 64 ); }
struct Plain { int a; };
static Plain &operator+=( Plain &p, int by ) { p.a += by; return p; }
class Owner {
    Bits b; Plain p;
public:
    Owner() : b( 1 ) { p.a = 1; }
    Bits &bits() { return b; }
    Plain &plain() { return p; }
};
struct Seen {
    int id;
    Seen( int i ) : id( i ) {}
    Seen( const Seen &o ) : id( o.id + 100 ) {}
    Seen &operator=( const Seen &o ) { printf( "%d=%d ", id, o.id ); id = o.id; return *this; }
    ~Seen() { printf( "-%d ", id ); }
};
struct Assigned { Assigned &operator=( const Assigned & ) { printf( "assigned " ); return *this; } };
struct Ended { int id; Ended( int i ) : id( i ) {} ~Ended() { printf( "-%d ", id ); } };
struct Base { int b; Base() : b( 1 ) {} };
struct Own : Base { int o; Own() : o( 2 ) {} Own &operator=( const Own &x ) { Base::operator=( x ); o = x.o * 2; return *this; } };
struct Inherits : Own { int p; Inherits() : p( 3 ) {} };
struct Last : Inherits { Last &operator=( const Last &x ) { if ( &x != this ) Inherits::operator=( x ); return *this; } };
struct Counted {
    Counted() : n( 0 ) {}
    Counted &operator=( const Counted &o ) { printf( "assigned %d\n", o.n ); n = o.n; return *this; }
    int n;
};
struct Props { Props() : m( 0 ) {} int m; };
class Named : public Props {
public:
    Named() : k( 0 ) {}
    Named( const Named &o ) : Props( o ), k( o.k ) {}
    Named &operator=( const Named &o ) { m = o.m; k = o.k + 100; return *this; }
    int k;
};
// What nothing reads is assigned to as well.
static void unread( Counted c, int n ) { Counted a, b; b.n = n; a = b; c = b; n = 5; }
static void overBases() {
    Props p, q; p.m = 3; q = p;
    Named a, b; a.m = 1; a.k = 2; b = a;
    QValueList<Named> list; list.append( b );
    printf( "%d %d %d %d\n", q.m, b.m, b.k, list.first().k );
}
void run() {
    unread( Counted(), 4 ); overBases();
    Owner o, *po = &o;
    o.bits() <<= 4; po->bits() ^= 3; ( o.bits() ^= 4 ) ^= 8; printf( "%u ", o.bits().value() );
    o.plain() += 5; printf( "%d ", o.plain().a );
    printf( "%d ", Both ); printf( "%d\n", From | To );
    Bits a( 5 ), b( 12 );
    a <<= 3; printf( "%u\n", a.value() );
    a >>= 1; a ^= b; printf( "%u\n", a.value() );
    a %= 7;
    printf( "%u %d %d\n", a.value(), a && Bits(), a || Bits() );
    if ( a && b ) printf( "both\n" );
    if ( !( a && Bits() ) || ( Bits() || Bits() ) ) printf( "not both\n" );
    while ( a && b ) a >>= 1;
    Bits c = a ^ b;
    printf( "%u\n", c.value() );
    // Assignments to what nothing reads.
    { Seen t( 3 ), u = t; u = t; } printf( "| " );
    { Seen t( 3 ), u( 4 ); u = t; } printf( "| " );
    { Assigned t, u; u = t; } printf( "| " );
    { Ended t( 7 ), u( 8 ); u = t; } printf( "\n" );
    // The operator= of a base that C++ makes, called by its name.
    Own x, y;
    x.b = 5; x.o = 6;
    Own z( x );
    y = x;
    printf( "%d %d %d %d | ", z.b, z.o, y.b, y.o );
    Last l, k;
    l.b = 9; l.o = 8; l.p = 7;
    k = l;
    Last j = l;
    printf( "%d %d %d %d %d %d\n", k.b, k.o, k.p, j.b, j.o, j.p );
}
