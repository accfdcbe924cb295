#include <stdio.h>
#include <string.h>
static const char mask[] = { 1, 0, 2, 5 };
static const char padded[8] = { 1, 2 };
static const char lit[] = "a\0b";
static const char name[16] = "abc";
static const char *first = mask;
struct Key { const char *bytes; int n; };
static const Key keys[] = { { mask, 4 }, { lit, 3 } };
static const char plain[] = "plain";
static const char *const all[] = { mask, plain, "literal" };
static int third( const char *p ) { return p[2]; }
static int f( const char *p ) { char m[8]; memset( m, 9, 8 ); memcpy( m, p, 3 ); int s = 0; for ( int i = 0; i < 8; i++ ) s = s * 3 + m[i]; return s; }
static int h( const char *p ) { char m[8]; memset( m, 9, 8 ); memcpy( m, p, 2 ); int s = 0; for ( int i = 0; i < 8; i++ ) s = s * 3 + m[i]; return s; }
static int l( const char *p ) { return strlen( p ); }
class H { public: H( const char *p ) : m_p( p ) {} int at( int i ) const { return m_p[i]; } private: const char *m_p; };
void run() { printf( "%d %d\n", f( mask ), f( lit ) ); printf( "%d %d\n", h( padded + 0 ) * 0, 1 ); printf( "%d %d %d\n", l( mask ), l( name ), l( "xyz" ) );
 H x( mask ), y( lit ); printf( "%d %d\n", x.at( 3 ), y.at( 2 ) );
 int s = 0; for ( int i = 0; i < 2; i++ ) for ( int j = 0; j < keys[i].n; j++ ) s = s * 3 + keys[i].bytes[j]; printf( "%d\n", s );
 printf( "%d\n", first[3] );
 for ( int i = 0; i < 3; i++ ) printf( "%d ", third( all[i] ) ); printf( "%s %d\n", all[1], all[0][3] );
 const char *q = mask; q += 2; printf( "%d\n", *q );
}
