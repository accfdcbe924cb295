// Where an object stands in its array, by the difference of a pointer to it and the array.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
struct Packet { int id; char payload[8]; };
template <class T, int N> class Pool { T items[N]; bool used[N]; int live; public: Pool() : live( 0 ) { for ( int i = 0; i < N; ++i ) used[i] = false; } T *alloc() { for ( int i = 0; i < N; i++ ) if ( !used[i] ) { used[i] = true; live++; return &items[i]; } return NULL; } void free( T *t ) { int i = t - items; if ( i >= 0 && i < N && used[i] ) { used[i] = false; live--; } } int count() const { return live; } int indexOf( const T *t ) const { return t - items; } };
static Packet all[4]; static Packet *take() { static int n; return n < 4 ? &all[n++] : 0; } static int slot( const Packet *p ) { return p - all; }
struct Conn { int fd; char buf[4]; }; class Server { Conn conns[3]; int n; public: Server() : n( 0 ) { memset( conns, 0, sizeof conns ); } Conn *add( int fd ) { if ( n == 3 ) return 0; Conn *c = &conns[n++]; c->fd = fd; return c; } int index( Conn *c ) { return c - conns; } Conn *find( int fd ) { for ( Conn *c = conns; c < conns + n; c++ ) if ( c->fd == fd ) return c; return 0; } void drop( Conn *c ) { int i = c - conns; conns[i] = conns[--n]; } int count() const { return n; } };
static int cmp( const void *a, const void *b ) { return ( (const Packet *)a )->id - ( (const Packet *)b )->id; }
void run() {
    Pool<Packet, 3> pool; Packet *p[4]; for ( int i = 0; i < 4; i++ ) { p[i] = pool.alloc(); if ( p[i] ) p[i]->id = i * 10; } printf( "%d %d\n", p[3] == 0, pool.count() ); pool.free( p[1] ); Packet *q = pool.alloc(); printf( "%d %d %d %d\n", q == p[1], q->id, pool.indexOf( q ), pool.count() );
    Packet *a = take(), *b = take(); a->id = 1; b->id = 2; printf( "%d %d %d\n", slot( a ), slot( b ), (int)( b - all ) ); for ( int i = 0; i < 4; i++ ) all[i].id = i * 3; Packet key; key.id = 6; Packet *f = (Packet *)bsearch( &key, all, 4, sizeof( Packet ), cmp ); printf( "%d\n", f ? (int)( f - all ) : -1 );
    Server s; Conn *c = s.add( 7 ); s.add( 8 ); Conn *e = s.add( 9 ); printf( "%d %d %d %d\n", s.index( c ), s.index( e ), s.add( 10 ) == 0, s.index( s.find( 8 ) ) ); s.drop( c ); printf( "%d %d %d\n", s.count(), s.find( 7 ) == 0, s.index( s.find( 9 ) ) );
}
