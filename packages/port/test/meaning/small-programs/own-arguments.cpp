// Lists of texts that a program makes itself, handed on where its arguments go.
#include <stdio.h>
#include <string.h>
static int parse( int argc, char **argv ) { int n = 0; for ( int i = 1; i < argc; i++ ) if ( argv[i][0] == '-' ) n++; else printf( "file %s\n", argv[i] ); return n; }
static int parse2( int argc, char *argv[] ) { int n = 0; while ( --argc > 0 ) { ++argv; if ( strcmp( *argv, "-v" ) == 0 ) n++; else printf( "arg %s\n", *argv ); } return n; }
static int handled( int n, char **args ) { int all = 0; for ( char **a = args; *a; a++ ) all += strlen( *a ); return all + n; }
static int start( int argc, char **argv ) {
    char *own[] = { "prog", "-v", "file", "-x", 0 };
    printf( "%d\n", parse( 4, own ) );
    printf( "%d\n", parse( argc, argv ) );
    printf( "%d\n", parse2( 4, own ) );
    printf( "%d\n", parse2( argc, argv ) );
    printf( "%d %d\n", handled( 1, own ), handled( 2, argv ) );
    printf( "%s %c\n", own[1], own[2][0] );
    return 0;
}
void run() { char *a[] = { "z", "q", 0 }; start( 2, a ); }
