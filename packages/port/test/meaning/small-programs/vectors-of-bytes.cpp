// Bytes in vectors of characters and in texts: read into them, compared, moved and printed.
#include <stdio.h>
#include <string.h>
#include <string>
#include <vector>
#include <sstream>
#include <iostream>
#include <map>
#include <algorithm>
static void dump( const std::string &s ) { printf( "%d:", (int) s.size() ); for ( unsigned i = 0; i < s.size(); i++ ) printf( " %02x", (unsigned char) s[i] ); printf( "\n" ); }
static int readInto( char *to, int n ) { static const char src[] = "abc\0def\xffxyz"; int len = n < 11 ? n : 11; memcpy( to, src, len ); return len; }
void vectors();
void run() {
  std::vector<char> buf( 16 );
  int n = readInto( &buf[0], buf.size() );
  std::string s( &buf[0], n ); dump( s );
  std::string t( buf.begin(), buf.begin() + n ); dump( t );
  std::string u( &buf[3], 4 ); dump( u );
  std::vector<unsigned char> bytes; for ( int i = 0; i < 5; i++ ) bytes.push_back( (unsigned char)( 250 + i ) );
  std::string v( bytes.begin(), bytes.end() ); dump( v );
  std::string w( (const char *) &bytes[1], 3 ); dump( w );
  std::string out; out.append( 1, '\x05' ); out += (char) 0; out.push_back( 'z' ); dump( out );
  unsigned short len = 0x1234; char head[4]; head[0] = len >> 8; head[1] = len & 0xff; memcpy( head + 2, &len, 2 ); dump( std::string( head, 4 ) );
  std::ostringstream os; os.write( head, 4 ); os << 'x' << 12; dump( os.str() );
  std::istringstream is( std::string( "ab\0cd 12", 8 ) ); char raw[5]; is.read( raw, 5 ); dump( std::string( raw, is.gcount() ) ); int k; is >> k; printf( "%d\n", k );
  std::map<std::string, int> m; m[ std::string( "a\0x", 3 ) ] = 1; m[ "a" ] = 2; printf( "%d %d\n", (int) m.size(), m[ std::string( "a\0x", 3 ) ] );
  printf( "%d %d\n", s < t, s == t ); printf( "%d\n", s.compare( u ) > 0 );
  std::string::size_type at = s.find( '\0' ); printf( "%d\n", (int) at ); dump( s.substr( at + 1 ) );
  std::vector<char> copy( s.begin(), s.end() ); printf( "%d %d\n", (int) copy.size(), copy[7] );
  std::replace( copy.begin(), copy.end(), '\0', '_' ); copy.push_back( 0 ); printf( "%s\n", &copy[0] );
  memset( &buf[0], 'q', 3 ); buf[3] = 0; printf( "%s %d\n", &buf[0], (int) strlen( &buf[0] ) );
  std::string x( 3, '\0' ); x[1] = 'm'; dump( x ); x.resize( 5 ); dump( x );
  const char *p = s.data(); int sum = 0; for ( int i = 0; i < n; i++ ) sum += (unsigned char) p[i]; printf( "%d\n", sum );
  char line[8]; strncpy( line, s.c_str(), sizeof( line ) ); dump( std::string( line, sizeof( line ) ) );
  memcpy( line, s.data(), 8 ); dump( std::string( line, 8 ) );
  std::string y = s; std::reverse( y.begin(), y.end() ); dump( y );
  std::string z; for ( std::string::const_iterator i = s.begin(); i != s.end(); ++i ) if ( *i ) z += *i; dump( z );
  if ( memcmp( s.data(), "abc\0d", 5 ) == 0 ) printf( "same\n" );
  unsigned char uc = s[7]; signed char sc = s[7]; printf( "%d %d %d\n", uc, sc, s[7] ); vectors();
}
struct Reader { std::vector<unsigned char> data; int at; Reader() : data( 8 ), at( 0 ) {} int fill( const char *from, int n ) { memcpy( &data[at], from, n ); at += n; return at; }
  int take( unsigned char *to, int n ) { memcpy( to, &data[0], n ); memmove( &data[0], &data[n], data.size() - n ); at -= n; return at; } };
void vectors() {
  Reader r; r.fill( "\xff\x01", 2 ); r.fill( "abc", 3 ); printf( "%d %d %d\n", r.data[0], r.data[4], r.at );
  unsigned char two[2]; r.take( two, 2 ); printf( "%d %d %d %d\n", two[0], two[1], r.data[0], r.at );
  std::vector<char> line( 20 ); int n = snprintf( &line[0], line.size(), "%s-%d", "id", 7 ); printf( "%d %s\n", n, &line[0] );
  std::string s; s.assign( line.begin(), line.begin() + n ); s.append( r.data.begin(), r.data.begin() + 3 ); dump( s );
  std::vector<char> other( line ); printf( "%d\n", strcmp( &line[0], &other[0] ) ); other[0] = 'x'; printf( "%d\n", memcmp( &line[0], &other[0], 4 ) != 0 );
  strcpy( &line[2], "!" ); printf( "%s %d\n", &line[0], (int) strlen( &line[0] ) );
}
