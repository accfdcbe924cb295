// CRC-32, CRC-16, Adler-32, FNV and the hash of djb2: tables made at run time, unsigned words that wrap.
#include <stdio.h>
#include <string.h>

static unsigned int table[256];
static bool made = false;

static void makeTable()
{
    for ( unsigned int n = 0; n < 256; n++ ) {
        unsigned int c = n;
        for ( int k = 0; k < 8; k++ )
            c = c & 1 ? 0xedb88320u ^ ( c >> 1 ) : c >> 1;
        table[n] = c;
    }
    made = true;
}

static unsigned int crc32( unsigned int crc, const char *buf, int len )
{
    if ( !made ) makeTable();
    crc = crc ^ 0xffffffff;
    while ( len-- )
        crc = table[( crc ^ *buf++ ) & 0xff] ^ ( crc >> 8 );
    return crc ^ 0xffffffff;
}

static unsigned short crc16( const char *data, unsigned int len )
{
    unsigned short crc = 0xffff;
    const unsigned char *p = (const unsigned char *)data;
    while ( len-- ) {
        crc ^= *p++ << 8;
        for ( int i = 0; i < 8; ++i )
            if ( crc & 0x8000 ) crc = ( crc << 1 ) ^ 0x1021; else crc <<= 1;
    }
    return crc;
}

static unsigned int adler( const char *s )
{
    unsigned int a = 1, b = 0;
    for ( ; *s; ++s ) {
        a = ( a + (unsigned char)*s ) % 65521;
        b = ( b + a ) % 65521;
    }
    return ( b << 16 ) | a;
}

static unsigned int fnv( const char *s )
{
    unsigned int h = 2166136261u;
    while ( *s ) {
        h ^= (unsigned char)*s++;
        h *= 16777619;
    }
    return h;
}

static unsigned int djb2( const char *s )
{
    unsigned int h = 5381;
    int c;
    while ( ( c = *s++ ) != 0 )
        h = ( ( h << 5 ) + h ) + c;
    return h;
}

static unsigned char checksum( const char *s )
{
    unsigned char sum = 0;
    while ( *s ) sum += *s++;
    return ~sum + 1;
}

static unsigned short internet( const unsigned char *p, int n )
{
    unsigned int sum = 0;
    while ( n > 1 ) { sum += ( p[0] << 8 ) | p[1]; p += 2; n -= 2; }
    if ( n ) sum += *p << 8;
    while ( sum >> 16 ) sum = ( sum & 0xffff ) + ( sum >> 16 );
    return ~sum;
}

void run()
{
    static const char *const texts[] = { "", "a", "123456789", "The quick brown fox", "\x80\xff\x01 signed" };
    for ( unsigned i = 0; i < sizeof texts / sizeof *texts; i++ ) {
        const char *t = texts[i];
        printf( "%08x %04x %08x %u %u %02x\n", crc32( 0, t, strlen( t ) ), crc16( t, strlen( t ) ), adler( t ), fnv( t ), djb2( t ), checksum( t ) );
    }
    unsigned int running = 0;
    const char *whole = "123456789";
    for ( int i = 0; i < 9; i += 3 ) running = crc32( running, whole + i, 3 );
    printf( "%08x\n", running );
    unsigned char packet[7] = { 0x45, 0x00, 0xff, 0xfe, 0x12, 0x34, 0x56 };
    printf( "%04x %04x\n", internet( packet, 7 ), internet( packet, 4 ) );
}
