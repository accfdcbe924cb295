// Texts of bytes: what std::string takes by count and between pointers has each byte, also behind a 0.
#include <stdio.h>
#include <string.h>
#include <string>
static void dump( const std::string &s ) { printf( "%d:", (int) s.size() ); for ( unsigned i = 0; i < s.size(); i++ ) printf( " %02x", (unsigned char) s[i] ); printf( "\n" ); }
void part( const char *packet, int n ) { std::string id( packet + 1, n ); dump( id ); id.append( packet, 2 ); dump( id ); id.assign( packet + 2, 3 ); dump( id ); }
void run() {
  char raw[6] = { 'x', 0, 'y', 0, (char) 0xe4, 'z' };
  std::string v( raw, 3 ); dump( v );
  dump( std::string( raw, sizeof( raw ) ) );
  std::string a( raw, raw + 5 ); dump( a );
  a.append( raw + 1, 3 ); dump( a );
  a.append( raw, raw + 2 ); dump( a );
  a.assign( raw + 4, 2 ); dump( a );
  a.insert( 1, raw, 3 ); dump( a );
  a.replace( 0, 2, raw + 2, 3 ); dump( a );
  a += std::string( "end", 4 ); dump( a );
  const char *p = "key=value"; const char *eq = strchr( p, '=' );
  std::string key( p, eq - p ), val( eq + 1 ), k2( p, eq ); dump( key ); dump( val ); dump( k2 );
  part( raw, 4 );
  char *heap = new char[4]; memcpy( heap, raw, 4 ); std::string h( heap, 4 ); dump( h ); delete [] heap;
  unsigned char u[3] = { 1, 0, 255 }; std::string w( (const char *) u, 3 ); dump( w );
  std::string lit( "a\0b", 3 ); dump( lit );
  static const char tag[] = "t\0g"; dump( std::string( tag, sizeof( tag ) ) );
  std::string whole; whole.append( p, 3 ); whole.append( eq, strlen( eq ) ); dump( whole );
  printf( "%d\n", (int) whole.find( "=x", 1, 1 ) );
}
