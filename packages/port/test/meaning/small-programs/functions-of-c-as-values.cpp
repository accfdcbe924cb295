// Functions of the C library in tables, variables and arguments.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <math.h>

struct Function { const char *name; double ( *call )( double ); };
static const Function functions[] = { { "sqrt", sqrt }, { "floor", &floor }, { 0, 0 } };
static int matching( const char *s, int ( *f )( int ) ) { int n = 0; for ( ; *s; s++ ) n += f( *s ) != 0; return n; }
static int firstOf( const char *s, int ( *f )( int ) ) { while ( *s && !f( *s ) ) s++; return *s; }
typedef int ( *Compare )( const char *, const char * );

void run() {
  for ( const Function *f = functions; f->name; f++ ) { double x = f->call( 2.5 ); printf( "%s %.3f\n", f->name, x ); }
  double ( *size )( double ) = fabs; double ( *both )( double, double ) = pow; printf( "%.1f %.1f\n", size( -2.5 ), both( 2, 3 ) );
  int digits = matching( "a1b2c", isdigit ), capitals = matching( "aBC", &isupper ); printf( "%d %d %c\n", digits, capitals, firstOf( "ab7", isdigit ) );
  static int ( *const table[] )( int ) = { abs, toupper }; int a = table[0]( -3 ), b = table[1]( 'q' ); printf( "%d %c\n", a, b );
  Compare compare = strcmp; printf( "%d %d\n", compare( "a", "a" ), compare( "a", "b" ) < 0 );
}
