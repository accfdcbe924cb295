// printf() and its kin print a null pointer as the C library of GNU does.
#include <stdio.h>
static const char *pick( int n ) { return n ? "some" : 0; }
void run() {
  const char *p = pick( 0 ); printf( "[%s] [%10s] [%.3s] [%-8s] [%s]\n", p, p, p, p, pick( 1 ) );
  char buf[40]; sprintf( buf, "<%s>", p ); printf( "%s\n", buf );
  snprintf( buf, 6, "<%s>", pick( 0 ) ); printf( "%s\n", buf );
  fprintf( stdout, "%s.\n", pick( 0 ) );
}
