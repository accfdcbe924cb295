// What is stored in a byte keeps eight bits, whatever its sign and width; functions for characters take a char with a sign.
#include <stdio.h>
#include <ctype.h>
#include <string.h>
static char out[64];
static int at = 0;
static int encode( const char *in, int n, unsigned char *to ) {
  int k = 0;
  for ( int i = 0; i < n; i++ ) to[k++] = in[i] ^ 0x80;
  return k;
}
void run()
{
  char buf[32] = { 0 }; unsigned char raw[32]; char c; int v = 0x1234;
  strcpy( buf, "Hello World\xe9 x" );
  for ( int i = 0; buf[i]; i++ ) {
    if ( isspace( buf[i] ) ) continue;
    if ( isgraph( buf[i] ) && buf[i] != '!' ) out[at++] = buf[i];
    if ( isupper( (unsigned char)buf[i] ) ) out[at++] = tolower( buf[i] );
    raw[i] = buf[i];
    raw[i] = (unsigned char)buf[i];
    c = buf[i];
    if ( isdigit( c ) ) c++;
    out[at++] = c;
  }
  buf[0] = v >> 8; buf[1] = v & 0xff; buf[2] = (char)v; buf[3] = 12 * 3.3; raw[0] = v; raw[1] = buf[1] + 200;
  buf[4] = buf[5] = buf[11];
  int w = ( buf[6] = v + 100 );
  char *p = buf, *q = out;
  while ( ( *q++ = *p++ ) ) ;
  for ( int i = 0; i < 15; i++ ) printf( "%d %d ", out[i], buf[i] );
  printf( "%d\n", w );
  printf( "%d %d\n", raw[0], raw[1] );
  printf( "%d\n", encode( "abc", 3, raw ) );
  printf( "%d %d %d\n", raw[0], raw[1], raw[2] );
}
