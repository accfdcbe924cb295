// Hashes of 64 bits that references and pointers lead to, and that virtual functions take and give.
#include <stdio.h>
static void mix( unsigned long &h, unsigned char c ) { h ^= c; h *= 1099511628211UL; }
static void mixp( unsigned long *h, unsigned char c ) { *h ^= c; *h *= 1099511628211UL; }
struct Sum { virtual ~Sum() {} virtual unsigned long mixed( unsigned long h, int c ) = 0; };
struct Fnv : Sum { virtual unsigned long mixed( unsigned long h, int c ) { h ^= c; h *= 1099511628211UL; return h; } };
struct Mul : Sum { virtual unsigned long mixed( unsigned long h, int c ) { h = h * 6364136223846793005UL + c; return h; } };
void run()
{
    unsigned long a = 14695981039346656037UL, b = 14695981039346656037UL;
    for ( const char *p = "hello"; *p; p++ ) { mix( a, *p ); mixp( &b, *p ); }
    printf( "%lx %lx\n", a, b );
    Fnv f; Mul m; Sum *s[2] = { &f, &m };
    for ( int i = 0; i < 2; i++ ) { unsigned long h = 7; for ( int j = 0; j < 9; j++ ) h = s[i]->mixed( h, j ); printf( "%lx\n", h ); }
}
