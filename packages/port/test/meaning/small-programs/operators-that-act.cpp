#include <stdio.h>
#include <qstring.h>
#include <qvaluelist.h>
// Operators that do something, also where nothing reads what they give.
struct Log {
  int n;
  Log() : n( 0 ) {}
  Log &operator<<( const char *s ) { n++; printf( "log %s\n", s ); return *this; }
  bool operator==( const Log &o ) const { printf( "compared\n" ); return n == o.n; }
  int operator[]( int i ) { printf( "at %d\n", i ); return i + n++; }
  bool operator!() const { printf( "asked\n" ); return n == 0; }
  int operator*() { printf( "star\n" ); return n++; }
  int operator()( int a ) { printf( "call\n" ); return a; }
};
void run() {
  Log log, other;
  Log &r = log << "one";
  bool same = log == other;
  int at = log[3];
  bool none = !log;
  int star = *log;
  int called = log( 2 );
  QValueList<int> list;
  QValueList<int> &same2 = list << 4;
  printf( "%d %d\n", log.n, (int)list.count() );
  bool later;
  later = log == other;
  at = log[7];
  log[1];
  *log;
  !log;
  log == other;
  if ( log.n > 100 && ( log << "no" ).n ) printf( "x\n" );
  printf( "%d\n", log.n );
}
