// A derived class whose copy constructor calls that of its base, which C++ makes.
#include <stdio.h>
#include <qstring.h>
struct Part { Part( int n = 3 ) : n( n ) { printf( "+p " ); } int n; };
class A { public: A( int n = 5 ) : id( n ), own( n * 2 ) { printf( "+A%d ", id ); count++; } virtual ~A() { printf( "-A%d ", id ); } static int count; int id; Part part; QString name; int own; };
int A::count = 0;
class B : public A { public: B( int n ) : A( n + 1 ), own( n ) {} B( const B &o ) : A( o ), own( o.own + 1 ) { printf( "=B%d ", id ); } int own; };
struct Grand : public B { Grand( int n ) : B( n ), more( 1.5 ) {} double more; };
class Last : public Grand { public: Last() : Grand( 7 ) {} Last( const Last &o ) : Grand( o ), was( o.more ) {} double was; };
void run() {
  { Last one; one.more = 4; one.name = "one"; Last two( one ); two.part.n++; printf( "%g %s %d %d %d\n", two.was, two.name.latin1(), two.part.n, one.part.n, two.own ); } B b( 4 ); b.part.n = 9; b.name = "x"; B c = b; c.name += "y"; A d = c; printf( "%d %d %d %s %s %d\n", c.own, c.A::own, c.part.n, b.name.latin1(), d.name.latin1(), A::count ); }
