// Arrays of structs that are cleared, moved and seen as bytes.
#include <stdio.h>
#include <string.h>
#include <stdlib.h>
struct Rec { unsigned short id; unsigned char kind; unsigned char flags; unsigned int size; };
struct Client { const char *name; int fd; char buf[8]; double score; };
static void dump( const void *p, int n ) { const unsigned char *b = (const unsigned char *)p; for ( int i = 0; i < n; i++ ) printf( "%02x", b[i] ); printf( "\n" ); }
static Rec global[3];
struct Table { int count; Client clients[4]; };
void run() {
    Rec a[4]; memset( a, 0, sizeof( a ) );
    a[1].id = 0x1234; a[1].size = 77; a[2].kind = 9;
    unsigned char buf[64]; memcpy( buf, a, sizeof( a ) );
    printf( "%d %02x %02x %d\n", (int)sizeof( a ), buf[8], buf[9], buf[18] );
    Rec b[4]; memcpy( b, buf, sizeof( b ) ); printf( "%x %u %d\n", b[1].id, b[1].size, b[2].kind );
    memcpy( &b[3], &a[1], sizeof( Rec ) ); printf( "%x\n", b[3].id );
    memset( &b[1], 0, 2 * sizeof( Rec ) ); printf( "%d %d %x\n", b[1].id, b[2].kind, b[3].id );
    FILE *f = fopen( "/tmp/qt3-port-records.bin", "wb" ); fwrite( a, sizeof( Rec ), 4, f ); fclose( f );
    Rec c[4]; f = fopen( "/tmp/qt3-port-records.bin", "rb" ); printf( "%d\n", (int)fread( c, sizeof( Rec ), 4, f ) ); fclose( f ); printf( "%x %u\n", c[1].id, c[1].size );
    f = fopen( "/tmp/qt3-port-records.bin", "rb" ); printf( "%d\n", (int)fread( c + 1, sizeof( Rec ), 2, f ) ); fclose( f ); printf( "%x %x %u\n", c[1].id, c[2].id, c[2].size ); remove( "/tmp/qt3-port-records.bin" );
    Rec *dyn = (Rec *)malloc( 3 * sizeof( Rec ) ); memset( dyn, 0, 3 * sizeof( Rec ) ); memcpy( dyn, a, 2 * sizeof( Rec ) ); printf( "%x\n", dyn[1].id ); dump( dyn, 24 ); free( dyn );
    dump( a, sizeof a ); dump( &a[1], 8 ); dump( a + 1, sizeof( Rec ) ); char *raw = (char *)a; raw[8] = 0x7f; raw[30]++; printf( "%x %d\n", a[1].id, a[3].kind ); dump( a, sizeof a );
    memcpy( global, a + 1, sizeof( global ) ); printf( "%x %d\n", global[0].id, memcmp( global, a + 1, sizeof global ) ); global[2].flags = 1; printf( "%d\n", memcmp( global, &a[1], sizeof global ) > 0 );
    Client cl[4]; memset( cl, 0, sizeof cl ); for ( int i = 0; i < 4; i++ ) { cl[i].name = i % 2 ? "odd" : "even"; cl[i].fd = i; cl[i].score = i / 2.0; sprintf( cl[i].buf, "c%d", i ); }
    Client *keep = &cl[2]; memmove( &cl[1], &cl[2], 2 * sizeof( Client ) ); for ( int i = 0; i < 4; i++ ) printf( "%s %d %s %g;", cl[i].name, cl[i].fd, cl[i].buf, cl[i].score ); printf( " %d\n", keep->fd );
    memmove( cl + 1, cl, sizeof( Client ) * 3 ); for ( int i = 0; i < 4; i++ ) printf( "%d ", cl[i].fd ); printf( "\n" );
    Client copy[4]; memcpy( copy, cl, sizeof( cl ) ); cl[0].fd = 99; memset( cl + 2, 0, sizeof( Client ) * 2 ); printf( "%d %d %d %d\n", copy[0].fd, cl[3].fd, copy[3].fd, cl[2].name == 0 );
    Table t; t.count = 4; memcpy( t.clients, copy, sizeof( t.clients ) ); Table u = t; memset( t.clients, 0, sizeof( t.clients ) ); printf( "%d %d\n", t.clients[1].fd, u.clients[2].fd ); memset( &t, 0, sizeof t ); printf( "%d\n", t.count );
}
