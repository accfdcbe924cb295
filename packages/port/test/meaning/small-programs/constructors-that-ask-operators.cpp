// Constructors that only an operator or a conversion makes do more than set their members.
#include <stdio.h>
#include <iostream>
#include <sstream>
using namespace std;
static ostringstream log_;
struct Word { int n; operator int() const { printf( "asked\n" ); return n; } Word &operator=( int v ) { printf( "set %d\n", v ); n = v; return *this; } Word() : n( 0 ) {} int operator[]( int i ) const { printf( "at %d\n", i ); return n; } Word operator+( int k ) const { printf( "plus\n" ); return *this; } bool operator!() const { printf( "not\n" ); return n == 0; } };
struct A { A() { log_ << "A\n"; } };
struct B { int v; B( const Word &w ) : v( w ) {} };
struct C { Word w; C() { w = 3; } };
struct D { int v; D( const Word &w ) { v = w[2]; } };
struct E { E( const Word &w ) { Word x = w + 1; } };
struct F { F( const Word &w ) { if ( !w ) return; } };
struct G { int a; G() { a = 1; a++; } };
struct H { H( istringstream &in ) { string s; in >> s; } };
void unread();
void run() { unread(); A a; Word w; B b( w ); C c; D d( w ); E e( w ); F f( w ); G g; istringstream in( "one two" ); H h( in ); string rest; in >> rest; printf( "%s %s", rest.c_str(), log_.str().c_str() ); }
class Fi { public: Fi() { printf( "Fi\n" ); } };
class Fee { public: Fee( int n ) { printf( "Fee %d\n", n ); } Fee( const Fi & ) { printf( "Fee of Fi\n" ); } };
void unread() { Fee fee = 1; Fi fi; Fee fum = fi; Fee fo( fi ); const Fee &r = 2; Fee list[2] = { 3, fi }; static Fee once = 4; }
