// The address of an array where its first element is meant: of memset(), memcpy() and memcmp(), and seen as bytes.
#include <stdio.h>
#include <string.h>
static void fill( char *p, int n ) { for ( int i = 0; i < n; i++ ) p[i] = 'a' + i; }
static void clear( void *p, int n ) { memset( p, 'x', n ); }
static const struct { unsigned long flag; char data[4]; } caps[] = { { 1, { 0x74, 0x0f, 0x24, 0x20 } }, { 2, { 0x09, 0x46, 0x13, 0x41 } }, { 0, { 0, 0, 0, 0 } } };
struct Head { unsigned char mac[6]; char name[8]; };
unsigned long find( const char *cap ) {
  for ( int i = 0; caps[i].flag; i++ ) if ( memcmp( &caps[i].data, cap, 4 ) == 0 ) return caps[i].flag;
  return 0;
}
void run() {
  char c[4] = { 0x09, 0x46, 0x13, 0x41 };
  printf( "%lu\n", find( c ) );
  Head h, g;
  memset( &h.mac, 7, sizeof( h.mac ) );
  memset( &h.name, 0, sizeof( h.name ) );
  memcpy( &g.mac, &h.mac, 6 );
  memcpy( &g.name, "abc", 4 );
  memcpy( &h.name, &g.name, sizeof h.name );
  int nums[3]; memset( &nums, 0, sizeof( nums ) );
  unsigned char raw[4]; memset( &raw, 0xff, sizeof raw ); memcpy( &raw, &h.mac, 2 );
  printf( "%d %d %s %d %d %d\n", g.mac[5], h.mac[0], h.name, nums[1], raw[1], raw[2] );
  char a[4], b[4]; fill( (char *)&a, 3 ); a[3] = 0; clear( &b, 3 ); b[3] = 0;
  unsigned char d[2]; fill( (char *)&d, 2 );
  printf( "%s %s %d\n", a, b, d[1] );
}
