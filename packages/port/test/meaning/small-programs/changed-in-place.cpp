// Bytes changed in place while a pointer moves over them.
#include <stdio.h>
#include <string.h>
#include <qstring.h>
static void crypt( unsigned char *p, int n, const char *key )
{
    const char *k = key;
    while ( n-- > 0 ) {
        *p++ ^= *k++;
        if ( !*k ) k = key;
    }
}
static void lower( char *s, char *end ) { while ( s < end ) *s++ |= 0x20; }
static int shift( int *values, int n ) { int *v = values, sum = 0; for ( int i = 0; i < n; i++ ) { sum += *v; *v++ += i; } return sum; }
struct Sum { int n; Sum() : n( 0 ) {} Sum &operator+=( int k ) { n += k; return *this; } };
static int next( int &calls ) { return ++calls; }
void run()
{
    unsigned char data[6] = { 1, 2, 3, 250, 0, 7 };
    crypt( data, 6, "ab" );
    for ( int i = 0; i < 6; i++ ) printf( "%d ", data[i] );
    char text[] = "HELLO";
    lower( text, text + strlen( text ) );
    char *t = text;
    *t++ -= 1;
    *t++ += 2;
    for ( int i = 0; i < 2; i++ ) *t++ -= i + 1;
    printf( "%s\n", text );
    int v[3] = { 1, 2, 3 };
    printf( "%d ", shift( v, 3 ) );
    printf( "%d %d %d\n", v[0], v[1], v[2] );
    Sum sums[3];
    double real[2] = { 1.5, 2 };
    bool seen[2] = { false, true };
    QString texts[2];
    int i = 0, calls = 0;
    sums[i++] += 3; sums[i++] += 4; sums[i--] += 5;
    printf( "%d %d %d %d\n", sums[0].n, sums[1].n, sums[2].n, i );
    real[i--] *= 2; real[i++] /= 4; printf( "%g %g %d\n", real[0], real[1], i );
    seen[--i] |= true; seen[i++] &= false; printf( "%d %d %d\n", seen[0], seen[1], i );
    i = 1; texts[i--] += "a"; texts[i++] += "b"; printf( "%s%s %d\n", texts[0].latin1(), texts[1].latin1(), i );
    v[--i] = 40; v[i++] += next( calls ); v[i++] -= next( calls ); v[calls--] <<= 2; v[i] %= 4;
    printf( "%d %d %d %d %d\n", v[0], v[1], v[2], i, calls );
    if ( i ) v[--i]++; else v[i++] += 100;
    for ( i = 0; i < 3; ) v[i++] ^= 5;
    while ( i ) v[--i] |= 64;
    printf( "%d %d %d %d\n", v[0], v[1], v[2], i );
}
