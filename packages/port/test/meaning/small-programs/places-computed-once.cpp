// Bytes that a pointer leads to and elements are changed where their place is computed once.
#include <stdio.h>
#include <qglobal.h>
static uchar arr[6] = { 1, 200, 255, 0, 128, 7 };
static int idx = 0;
static int nx() { return idx++; }
void run() {
{
uchar *x = arr + 2;
*x++ += 3;
*++x ^= 0x80;
x[-1]--;
printf( "%d %d\n", (int)( x - arr ), *x );
}
{
uchar *x = arr;
int k = ( *x++ += 5 ) + 1;
*x++ = 9;
for ( int i = 0; i < 2; *x++ ^= 1, i++ ) ;
if ( ( *x++ |= 3 ) > 2 ) printf( "big\n" );
printf( "%d %d\n", k, (int)( x - arr ) );
arr[nx()] += 4;
k = arr[nx()]++;
k += --arr[nx()];
printf( "%d %d\n", k, ( arr[nx()] <<= 1 ) );
}
for ( int i = 0; i < 6; i++ ) printf( "%d ", arr[i] );
char buf[10] = "walk"; char *p = buf;
do { *p++ -= 32; } while ( *p );
*--p += 1;
p = buf;
try { *p++ += 2; ++*p; ( *p )++; ++*p++; } catch ( int ) {}
printf( "%s\n", buf );
}
