// Objects that nothing reads are made all the same, where a constructor of theirs, of a base or of a member does more.
#include <stdio.h>
struct Part { Part() { printf( "part\n" ); } Part( int n ) { printf( "part %d\n", n ); } };
struct Quiet { int v; Quiet() : v( 1 ) {} };
class Whole { Part p; public: Whole() : p( 8 ) {} };
class Plain { Part a, b; };
class Derived : public Part { int v; public: Derived() : v( 1 ) {} };
class Base2 : public Part { };
class Many { Part list[2]; };
struct Holder { Whole w; Quiet q; };
static int made = 0;
struct Counter { Counter() { made++; } };
struct Counted { Counter c; };
Counted global;
void nothing( Whole ) { printf( "nothing\n" ); }
void run() {
  Whole a; Plain b; Derived c; Base2 d; Many e; Holder f; Quiet g; Whole twice[2];
  printf( "--\n" );
  Whole(); Plain(); 
  nothing( Whole() );
  static Plain once;
  Counted one, two; Counted *three = new Counted; delete three;
  printf( "%d\n", made );
  { Derived inner; }
  const Whole &ref = Whole();
  for ( int i = 0; i < 2; i++ ) Base2 again;
}
