// What is given to functions by pointers: bytes with a 0 among them, null where there are none, and null that is asked for.
#include <stdio.h>
#include <string.h>

struct Link {
    int (*send)( Link *, const char *, size_t );
    int (*prepare)( Link *, const char *, size_t );
    int sum;
};

static int sendBytes( Link *link, const char *s, size_t n )
{
    while ( n ) {
        link->sum += *s;
        printf( "%d ", *s++ );
        n--;
    }
    return 0;
}

static int countBytes( Link *link, const char *s, size_t n )
{
    for ( size_t i = 0; i < n; i++ ) link->sum += s[i] == 0;
    return 1;
}

static int flush( Link *link, const char *s, size_t n )
{
    if ( link->prepare ) return link->prepare( link, s, n );
    if ( n == 3 && link->send( link, "abc", 3 ) ) return 1;
    return link->send( link, s, n );
}

// Asked for null, in one of two functions.
typedef int ( *Sink )( const char *data, unsigned int size );
static int last = 0;
static int keep( const char *data, unsigned int size ) { if ( !data ) return -1; last = data[size - 1]; return size; }
static int plain( const char *data, unsigned int size ) { int n = 0; while ( size-- ) n += data[size]; return n; }
static const Sink sinks[] = { keep, plain };

// Texts stay texts.
typedef void ( *Logger )( const char *message, int level );
static void toConsole( const char *message, int level ) { printf( "%d: %s\n", level, message ); }
static void twice( Logger log, const char *message ) { log( message, 1 ); log( message + 1, 2 ); }

class Device {
public:
    typedef int ( Device::*Writer )( const char *, int );
    Device( bool hex ) : writer( hex ? &Device::hex : &Device::raw ) {}
    int put( const char *data, int n ) { return ( this->*writer )( data, n ); }
private:
    int hex( const char *data, int n ) { for ( int i = 0; i < n; i++ ) printf( "%02x", data[i] & 255 ); return n; }
    int raw( const char *data, int n ) { for ( int i = 0; i < n; i++ ) printf( "%d,", data[i] ); return n; }
    Writer writer;
};

void run()
{
    Link link = { sendBytes, 0, 0 };
    const char bytes[4] = { 1, 0, 3, 4 };
    char copy[4];
    memcpy( copy, bytes, 4 );
    flush( &link, bytes, 4 );
    flush( &link, copy, 3 );
    link.send( &link, NULL, 0 );
    link.prepare = countBytes;
    const int counted = flush( &link, copy, 4 );
    printf( "%d %d\n", link.sum, counted );

    for ( int i = 0; i < 2; i++ ) {
        const int some = sinks[i]( copy, 4 ), none = sinks[i]( 0, 0 );
        printf( "%d %d %d\n", some, none, last );
    }
    twice( toConsole, "hello" );

    Device a( true ), b( false );
    char block[3] = { 0x10, 0, 0x7f };
    const int n = a.put( block, 3 ) + b.put( block, 3 );
    printf( " %d\n", n );
}
