// The C string in a std::string ends at its first 0, wherever it is taken for one.
#include <stdio.h>
#include <string.h>
#include <string>
#include <qstring.h>
#include <qcstring.h>
void show( const char *p ) { printf( "%s %d\n", p, (int) strlen( p ) ); }
void run() {
  std::string s( "a\0b", 3 );
  printf( "%s|%d\n", s.c_str(), (int) strlen( s.c_str() ) );
  show( s.c_str() );
  QString q( s.c_str() ); printf( "%d\n", (int) q.length() );
  QCString c( s.c_str() ); printf( "%d\n", (int) c.length() );
  if ( strcmp( s.c_str(), "a" ) == 0 ) printf( "same\n" );
  std::string t = s.c_str(); printf( "%d\n", (int) t.size() );
  char buf[10]; strcpy( buf, s.c_str() ); printf( "%s %d\n", buf, (int) strlen( buf ) );
  QString n; printf( "[%s]\n", n.latin1() ? n.latin1() : "nothing" );
  QCString d = "x"; d += s.c_str(); printf( "%d\n", (int) d.length() );
  const char *p = s.data(); printf( "%d\n", p[2] );
  std::string u = s; u += s.c_str(); printf( "%d\n", (int) u.size() );
  char raw[4] = { 'x', 0, 'y', 0 };
  std::string v( raw, 3 ); printf( "%d [%s]\n", (int) v.size(), v.c_str() );
  std::string w( raw ); printf( "%d\n", (int) w.size() );
  QString r = v.c_str(); printf( "%d\n", (int) r.length() );
}
