// Lists of texts of the program's own, handed to what takes the arguments of a program.
#include <stdio.h>
static int show( int argc, char **argv ) { for ( int i = 0; i < argc; i++ ) printf( "%s ", argv[i] ); return argc; }
static int count( char *const argv[] ) { int n = 0; while ( argv[n] ) n++; return n; }
static char *table[] = { (char *)"ls", (char *)"-l", 0 };
static const char *words[] = { "a", "b", 0 };
static int walk( const char **p ) { int n = 0; for ( ; *p; p++ ) { printf( "%s ", *p ); n++; } return n; }
static int eat( int argc, char **argv ) { int n = 0; while ( --argc > 0 ) { ++argv; if ( ( *argv )[0] == '-' ) n++; } return n; }
void run()
{
    char *args[] = { (char *)"prog", (char *)"file", (char *)"-x", 0 };
    printf( "%d\n", show( 2, table ) );
    printf( "%d\n", show( 3, args ) );
    printf( "%d %d\n", count( table ), count( args ) );
    printf( "%d\n", walk( words ) );
    printf( "%d\n", eat( 3, args ) );
}
