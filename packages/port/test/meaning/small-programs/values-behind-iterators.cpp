// The value of a pair behind an iterator of a map is changed by operators.
#include <stdio.h>
#include <map>
#include <string>

void run() {
  std::map<std::string, int> m; m["a"] = 9; std::map<std::string, int>::iterator it = m.find( "a" );
  it->second += 2; it->second /= 2; it->second++; ( *it ).second <<= 1; printf( "%d\n", it->second );
  for ( it = m.begin(); it != m.end(); ++it ) it->second /= 3; printf( "%d\n", m["a"] );
  for ( std::map<std::string, int>::iterator i = m.begin(); i != m.end(); ++i ) { i->second += 7; i->second *= 2; } printf( "%d\n", m["a"] );
  std::map<std::string, std::string> s; s["k"] = "v"; for ( std::map<std::string, std::string>::iterator i = s.begin(); i != s.end(); ++i ) i->second += i->first; printf( "%s\n", s["k"].c_str() );
}
