#include <qstring.h>
#include <stdio.h>
#include <string.h>
// Buffers whose bytes another argument of the same call changes: the call looks at them last.
struct Line {
    char text[12];
    int used;
    Line() : used( 0 ) { text[0] = 0; }
    int add( const char *s ) { strcat( text, s ); return used = strlen( text ); }
    const char *filled( char c ) { memset( text, c, 3 ); text[3] = 0; return text; }
};
static int mark( char rows[][8], char with ) { rows[0][0] = with; return 7; }
static int put( char *to, char c ) { to[0] = c; return 8; }
static void show( const char *s, int n ) { printf( "<%s %d>", s, n ); }
static void shown( int n, const char *s ) { printf( "<%d %s>", n, s ); }
static int first( char *s, int n ) { return s[0] + n; }
static int next( int &i ) { return i++; }
void run() {
    char rows[2][8] = { "ab", "cd" }, buf[8] = "xyz", more[8] = "m";
    printf( "%d %s %s\n", mark( rows, '+' ), rows[0], rows[1] );
    printf( "%s %d %s\n", rows[0], mark( rows, '-' ), rows[1] );
    printf( "%d %s\n", put( buf, 'A' ), buf );
    printf( "%s %d\n", buf, put( buf, 'B' ) );
    printf( "%d %d\n", put( buf, 'C' ), (int)strlen( buf ) );
    printf( "%c %d\n", buf[0], put( buf, 'D' ) );
    printf( "%d %c\n", put( buf, 'E' ), buf[0] );
    printf( "%s %s %d\n", buf + 1, more, put( buf + 1, 'F' ) );
    show( buf, put( buf, 'G' ) );
    shown( put( buf, 'H' ), buf );
    printf( " %d\n", first( buf, put( buf, 'I' ) ) );
    char out[32], *at = out;
    sprintf( out, "%s/%d", buf, put( buf, 'J' ) );
    puts( out );
    printf( "%s %d\n", at, put( at, 'K' ) );
    int i = 0;
    printf( "%s %d\n", rows[i], next( i ) );
    printf( "%d %s\n", next( i ), rows[i - 1] );
    Line line;
    printf( "%s %d %d\n", line.text, line.add( "one" ), line.used );
    printf( "%d %s\n", line.add( "two" ), line.text );
    printf( "%s %s\n", line.text, line.filled( 'x' ) );
    printf( "%d\n", strcmp( line.text, line.filled( 'y' ) ) );
    printf( "%s\n", QString( "%1 %2" ).arg( QString( buf ) ).arg( put( buf, 'L' ) ).latin1() );
}
