// Commands in a table, which get their words as main() does.
#include <stdio.h>
#include <string.h>
#include <stdlib.h>
typedef int ( *Cmd )( int argc, char **argv );
typedef void ( *Show )( int n, const char *const *words );
static int add( int argc, char **argv ) { int s = 0; for ( int i = 1; i < argc; i++ ) s += atoi( argv[i] ); printf( "%d\n", s ); return 0; }
static int echo( int argc, char *argv[] ) { for ( char **a = argv + 1; *a; ++a ) printf( "%s%c", *a, a - argv == argc - 1 ? '\n' : ' ' ); return argc; }
static int first( int, char **argv ) { printf( "%c\n", argv[1][0] ); return strcmp( argv[0], "first" ); }
static struct { const char *name; Cmd fn; } commands[] = { { "add", add }, { "echo", echo }, { "first", first }, { 0, 0 } };
static int exec( int argc, char **argv )
{
    for ( int i = 0; commands[i].name; i++ ) if ( !strcmp( commands[i].name, argv[0] ) ) return commands[i].fn( argc, argv );
    return -1;
}
static int split( char *line, char **argv ) { int n = 0; for ( char *w = strtok( line, " " ); w; w = strtok( 0, " " ) ) argv[n++] = w; argv[n] = 0; return n; }
static void show( int n, const char *const *words ) { for ( int i = 0; i < n; i++ ) printf( "<%s>", words[i] ); printf( "\n" ); }
void run()
{
    static const char *lines[] = { "add 1 2 3", "echo a b", "first xyz", "none" };
    for ( int i = 0; i < 4; i++ ) { char line[40]; char *argv[8]; strcpy( line, lines[i] ); int argc = split( line, argv ); int r = exec( argc, argv ); printf( "%d\n", r ); }
    Cmd c = add; char one[] = "1", name[] = "add"; char *args[] = { name, one, one, 0 }; c( 3, args );
    Show s = show; s( 4, lines );
}
