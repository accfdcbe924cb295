// Ranges of cases.
#include <stdio.h>
#define FIRST 20
static const char *kind( int c ) { switch ( c ) { case 'a' ... 'f': case 'A' ... 'F': return "hex"; case '0' ... '9': return "digit"; case 'x': return "x"; case -3 ... -1: return "negative"; case FIRST ... FIRST + 2: return "twenty"; default: return "other"; } }
static int size( unsigned char c ) { int n = 0; switch ( c ) { case 0xc0 ... 0xdf: n++; case 5: n += 2; break; case 'y' ... '{': n = 9; } return n; }
void run()
{
    static const int all[] = { 'a', 'c', 'f', 'g', 'B', '5', 'x', -2, 0, 20, 22, 23 };
    for ( unsigned i = 0; i < sizeof all / sizeof *all; i++ ) printf( "%s ", kind( all[i] ) );
    printf( "%d %d %d %d %d\n", size( 0xc0 ), size( 0xd5 ), size( 0xe0 ), size( 5 ), size( 'z' ) );
}
