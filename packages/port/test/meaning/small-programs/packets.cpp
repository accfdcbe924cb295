// Structures of a protocol packed into char buffers and taken apart again: both orders of bytes, bit flags, names with lengths.
#include <stdio.h>
#include <string.h>
#include <stdlib.h>

struct Header {
    unsigned short id;
    unsigned char flags, version;
    unsigned int length;
    short delta;
};

static char *put16( char *p, unsigned short v ) { *p++ = v >> 8; *p++ = v & 0xff; return p; }
static char *put32( char *p, unsigned int v ) { p = put16( p, v >> 16 ); return put16( p, v & 0xffff ); }
static unsigned short get16( const char *&p ) { unsigned short v = (unsigned char)p[0] << 8 | (unsigned char)p[1]; p += 2; return v; }
static unsigned int get32( const char *&p ) { unsigned int hi = get16( p ); return hi << 16 | get16( p ); }
static unsigned int little32( const unsigned char *p ) { return p[0] | p[1] << 8 | p[2] << 16 | (unsigned int)p[3] << 24; }

static int pack( const Header &h, char *buf )
{
    char *p = buf;
    p = put16( p, h.id );
    *p++ = h.flags;
    *p++ = h.version << 4 | 5;
    p = put32( p, h.length );
    p = put16( p, h.delta );
    return p - buf;
}

static bool unpack( const char *buf, int n, Header *h )
{
    if ( n < 10 ) return false;
    const char *p = buf;
    h->id = get16( p );
    h->flags = *p++;
    h->version = (unsigned char)*p++ >> 4;
    h->length = get32( p );
    h->delta = get16( p );
    return p - buf == 10;
}

static int putName( unsigned char *to, const char *name )
{
    unsigned char *start = to;
    while ( *name ) {
        const char *dot = strchr( name, '.' );
        int n = dot ? dot - name : (int)strlen( name );
        *to++ = n;
        memcpy( to, name, n );
        to += n;
        name += n;
        if ( dot ) name++;
    }
    *to++ = 0;
    return to - start;
}

static int getName( const unsigned char *p, char *out )
{
    const unsigned char *start = p;
    char *o = out;
    while ( *p ) {
        if ( o != out ) *o++ = '.';
        int n = *p++;
        while ( n-- > 0 ) *o++ = *p++;
    }
    *o = '\0';
    return p - start + 1;
}

void run()
{
    Header h = { 0xbeef, 0x81, 4, 0xfedcba98u, -300 }, back;
    char buf[64];
    memset( buf, 0, sizeof( buf ) );
    int n = pack( h, buf );
    for ( int i = 0; i < n; i++ ) printf( "%02x ", buf[i] & 0xff );
    printf( "| %d %d\n", buf[0], (unsigned char)buf[0] );
    if ( unpack( buf, n, &back ) )
        printf( "%x %d %d %u %d same %d\n", back.id, back.flags & 0x80 ? 1 : 0, back.version, back.length, back.delta, back.id == h.id && back.length == h.length );
    printf( "%d\n", unpack( buf, 9, &back ) );
    Header copy = back;
    copy.id++;
    copy.flags ^= 0xff;
    copy.length += 0x10000000;
    copy.delta -= 32700;
    printf( "%u %u %u %d %u\n", copy.id, copy.flags, copy.length, copy.delta, back.id );
    unsigned char raw[] = { 0x78, 0x56, 0x34, 0xf2 };
    printf( "%x %d\n", little32( raw ), (int)little32( raw ) );
    unsigned char name[64];
    char text[64];
    int len = putName( name, "www.example.test" );
    int used = getName( name, text );
    printf( "%d %d %s %d %d\n", len, used, text, name[0], name[len - 1] );
}
