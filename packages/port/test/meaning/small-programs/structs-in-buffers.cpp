#include <stdio.h>
#include <string.h>
#include <qcstring.h>
struct Entry { unsigned int id; unsigned short size; unsigned short flags; };
static int total( Entry *all, int n ) { int t = 0; for ( int i = 0; i < n; i++ ) t += all[i].size; return t; }
static int walk( char *data, int n ) { Entry *e = (Entry *)( data + 4 ); int t = 0; for ( int i = 0; i < n; i++, e++ ) t += e->id; return t; }
void run() {
    char buffer[4 + 3 * sizeof( Entry )];
    memset( buffer, 0, sizeof( buffer ) );
    Entry *table = (Entry *)( buffer + 4 );
    for ( int i = 0; i < 3; i++ ) { table[i].id = 10 + i; table[i].size = i * 2; table[i].flags = 1 << i; }
    printf( "%d %d\n", total( table, 3 ), walk( buffer, 3 ) );
    printf( "%d %d\n", total( (Entry *)( buffer + 4 ), 2 ), buffer[4] );
    Entry *next = table + 1; next->size = 77; printf( "%d\n", ( (Entry *)( buffer + 12 ) )->size );
    Entry one; memcpy( &one, buffer + 12, sizeof( one ) ); printf( "%u %u\n", one.id, one.size );
    QByteArray b( 16 ); memcpy( b.data(), buffer + 4, 16 ); Entry *q = (Entry *)b.data(); printf( "%d %d\n", q[1].size, ( q + 1 )->id );
    char *rest = (char *)( next + 1 ); printf( "%d\n", rest[0] );
}
