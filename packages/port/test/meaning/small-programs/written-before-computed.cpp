// What is written to a stream is there before what stands behind it is computed, and writes or throws.
#include <stdio.h>
#include <iostream>
#include <sstream>
#include <string>
using namespace std;
static ostringstream out;
static int f() { out << "[f]"; return 1; }
static string g() { out << "[g]"; return "g"; }
static const char *h() { out << "[h]"; return "h"; }
static double d() { out << "[d]"; return 1.5; }
static int bad() { throw 7; }
struct P { int v; }; 
static ostream &operator<<( ostream &o, const P &p ) { out << "[P]"; return o << p.v; }
static P p() { out << "[p]"; P x; x.v = 4; return x; }
void plain();
void animals();
void checked();
void run() {
  checked();
  animals();
  plain();
  out << "a " << f() << " b\n";
  out << "a " << g() << " b\n";
  out << "a " << h() << " b\n";
  out << "a " << d() << " b\n";
  out << f() << g() << f() << "\n";
  out << "a " << p() << " b\n";
  try { out << "before " << bad() << " after\n"; } catch ( int n ) { out << "caught " << n << "\n"; }
  int n = 1; out << n << " " << n + 1 << " " << f() + n << "\n";
  printf( "%s", out.str().c_str() );
}
static string text( int n ) { ostringstream t; t << "<" << n << ">"; return t.str(); }
struct Q { int v; mutable int asked; int get() const { return v; } string name() const { asked++; return "q"; } };
void plain() { Q q; q.v = 3; q.asked = 0; out << "q " << q.get() << " " << q.name() << text( 4 ) << "\n"; }
struct Animal { virtual ~Animal() {} virtual int speak() const = 0; virtual string name() const { return "animal"; } };
struct Dog : public Animal { int speak() const { out << "[wuff]"; return 3; } };
struct Cat : public Animal { int speak() const { return 4; } string name() const { return "cat"; } };
void animals() { Dog d; Cat c; Animal *all[] = { &d, &c }; for ( int i = 0; i < 2; i++ ) out << all[i]->name() << " says " << all[i]->speak() << "\n"; }
#include <vector>
#include <stdexcept>
void checked() { vector<int> v( 2 ); try { out << "first " << v.at( 0 ) << " then " << v.at( 7 ) << "\n"; } catch ( const out_of_range & ) { out << "| none\n"; } }
