// Flags of streams, and templates that fit better than functions that convert.
#include <stdio.h>
#include <iostream>
#include <sstream>
#include <iomanip>
using namespace std;
inline int const &most( int const &a, int const &b ) { return a < b ? b : a; }
template <typename T> inline T const &most( T const &a, T const &b ) { return a < b ? b : a; }
template <typename T> inline T const &least( T const &a, T const &b ) { return a < b ? a : b; }
static void kind( int ) { printf( "int\n" ); }
template <typename T> static void kind( T ) { printf( "template\n" ); }
void run() {
  ostringstream o;
  o << most( 'a', 'b' ) << ' ' << least( 'x', 'y' ) << ' ' << most( 7, 42 ) << ' ' << most( 7.5, 42.25 ) << ' ' << most( true, false );
  o.setf( ios_base::boolalpha ); o << ' ' << ( 1 < 2 ); o.unsetf( ios_base::boolalpha ); o << ' ' << ( 1 < 2 );
  o.setf( ios::hex, ios::basefield ); o << ' ' << 255; o.setf( ios::dec, ios::basefield ); o << ' ' << 255; o.setf( ios::showpos ); o << ' ' << 7; o.unsetf( ios::showpos );
  o.setf( ios::fixed, ios::floatfield ); o.precision( 2 ); o << ' ' << 2.5; o.setf( ios::left, ios::adjustfield ); o << ' ' << setw( 5 ) << 7 << '|';
  o << setiosflags( ios::right ) << boolalpha << true << noboolalpha << true << resetiosflags( ios::fixed ) << ' ' << 2.5 << uppercase << hex << 255 << nouppercase << dec;
  ios::fmtflags old = o.flags(); o << hex << 16; o.flags( old ); o << ' ' << 16 << ends;
  string s = o.str(); printf( "%s %d\n", s.c_str(), (int) s.size() );
  kind( 'a' ); kind( 1 ); kind( 1.5 ); short sh = 2; kind( sh );
}
