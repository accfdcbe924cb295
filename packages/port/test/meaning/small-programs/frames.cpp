// Frames of a serial line: bytes seen through casts, trailing characters cut with p[-1], texts of buffers that hold a 0, checksums.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <qstring.h>
#include <qcstring.h>
#include <qvaluelist.h>

#define SYNC 0xA5
#define MAXLEN 48
#define HI( n ) ( (uchar)( ( n ) >> 8 ) )
#define LO( n ) ( (uchar)( ( n ) & 0xff ) )

static const ushort table[16] = { 0x0000, 0x1081, 0x2102, 0x3183, 0x4204, 0x5285, 0x6306, 0x7387, 0x8408, 0x9489, 0xa50a, 0xb58b, 0xc60c, 0xd68d, 0xe70e, 0xf78f };

static ushort crc16( const uchar *p, uint n, ushort crc = 0xffff )
{
    while ( n-- ) {
        uchar c = *p++;
        crc = ( crc >> 4 ) ^ table[( crc ^ c ) & 15];
        c >>= 4;
        crc = ( crc >> 4 ) ^ table[( crc ^ c ) & 15];
    }
    return ~crc & 0xffff;
}

static uchar lrc( const char *s, int n )
{
    uchar sum = 0;
    for ( int i = 0; i < n; i++ ) sum += s[i];
    return -sum;
}

static uint adler( const uchar *p, int n )
{
    uint a = 1, b = 0;
    for ( int i = 0; i < n; ++i ) { a = ( a + p[i] ) % 65521; b = ( b + a ) % 65521; }
    return b << 16 | a;
}

struct Frame
{
    enum Type { Data = 'D', Ack = 'A', Nak = 'N' };
    uchar type;
    ushort length;
    uchar data[MAXLEN];
    int build( uchar *out ) const
    {
        uchar *p = out;
        *p++ = SYNC;
        *p++ = type;
        *p++ = HI( length );
        *p++ = LO( length );
        memcpy( p, data, length );
        p += length;
        ushort crc = crc16( out + 1, p - out - 1 );
        *p++ = HI( crc );
        *p++ = LO( crc );
        return p - out;
    }
};

class Scanner
{
public:
    Scanner() : used( 0 ), skipped( 0 ), bad( 0 ) {}
    void feed( const uchar *p, int n );
    QValueList<Frame> frames;
    int used, skipped, bad;

private:
    uchar buffer[MAXLEN + 6];
};

void Scanner::feed( const uchar *p, int n )
{
    for ( ; n > 0; --n, ++p ) {
        if ( used == 0 && *p != SYNC ) { skipped++; continue; }
        buffer[used++] = *p;
        if ( used < 4 ) continue;
        uint length = buffer[2] << 8 | buffer[3];
        if ( length > MAXLEN ) { bad++; used = 0; continue; }
        if ( used < (int)length + 6 ) continue;
        ushort crc = buffer[used - 2] << 8 | buffer[used - 1];
        if ( crc == crc16( &buffer[1], used - 3 ) ) {
            Frame f;
            f.type = buffer[1];
            f.length = length;
            memset( f.data, 0, sizeof( f.data ) );
            memcpy( f.data, buffer + 4, length );
            frames << f;
        } else
            bad++;
        used = 0;
    }
}

static char *chomp( char *line )
{
    char *nl = strchr( line, '\n' );
    if ( nl ) {
        *nl = 0;
        if ( nl > line && nl[-1] == '\r' ) nl[-1] = 0;
    }
    char *p = line + strlen( line );
    while ( p != line && p[-1] == ' ' ) --p;
    *p = '\0';
    return line;
}

static int unescape( char *s )
{
    char *from = s, *to = s;
    while ( *from ) {
        if ( *from == '%' && from[1] && from[2] ) {
            char hex[3] = { from[1], from[2], 0 };
            *to++ = (char)strtol( hex, 0, 16 );
            from += 3;
        } else if ( *from == '+' ) { *to++ = ' '; from++; }
        else *to++ = *from++;
    }
    *to = 0;
    return to - s;
}

static QString quoted( const QString &s )
{
    QString r;
    for ( uint i = 0; i < s.length(); i++ ) {
        QChar c = s[i];
        if ( c == '"' || c == '\\' ) r += '\\';
        if ( c.unicode() < 32 ) r += QString().sprintf( "\\x%02x", c.unicode() );
        else r += c;
    }
    return "\"" + r + "\"";
}

static int words( char *line, char **argv, int max )
{
    int n = 0;
    for ( char *p = line; *p && n < max; ) {
        while ( *p == ' ' || *p == '\t' ) *p++ = 0;
        if ( !*p ) break;
        argv[n++] = p;
        while ( *p && *p != ' ' && *p != '\t' ) p++;
    }
    return n;
}

void run()
{
    Frame f;
    f.type = Frame::Data;
    f.length = 5;
    memcpy( f.data, "a\0b\xa5z", 5 );
    uchar out[64];
    int n = f.build( out );
    printf( "%d:", n );
    for ( int i = 0; i < n; i++ ) printf( " %02x", out[i] );
    printf( "\n" );
    uchar stream[160];
    memset( stream, 'x', sizeof( stream ) );
    memcpy( stream + 3, out, n );
    memcpy( stream + 3 + n, out, n );
    stream[3 + n + 5] ^= 1;
    f.type = Frame::Ack;
    f.length = 0;
    int m = f.build( stream + 40 );
    stream[60] = SYNC;
    stream[61] = 'D';
    stream[62] = 0x7f;
    Scanner s;
    s.feed( stream, 20 );
    s.feed( stream + 20, 1 );
    s.feed( stream + 21, sizeof( stream ) - 21 );
    printf( "%d %d %d %d %d\n", (int)s.frames.count(), s.used, s.skipped, s.bad, m );
    for ( QValueList<Frame>::Iterator it = s.frames.begin(); it != s.frames.end(); ++it )
        printf( "%c %d %d %d|", ( *it ).type, ( *it ).length, ( *it ).data[1], ( *it ).data[3] );
    printf( "\n%x %u %d\n", crc16( (const uchar *)"123456789", 9 ), adler( (const uchar *)"Wikipedia", 9 ), lrc( "\x03\x80\xff", 3 ) );
    char line[64];
    const char *lines[] = { "plain", "crlf\r\n", "lf \n", "  spaces   ", "\n", "", "a\r\nb" };
    for ( uint i = 0; i < sizeof( lines ) / sizeof( *lines ); ++i ) {
        strcpy( line, lines[i] );
        printf( "[%s] ", chomp( line ) );
    }
    strcpy( line, "a%20b+c%3D%zz%4" );
    int k = unescape( line );
    printf( "\n%d %s %d\n", k, quoted( line ).latin1(), strlen( line ) == (uint)k );
    char command[] = "  set  level\t42 now";
    char *argv[4];
    int argc = words( command, argv, 4 );
    for ( int i = 0; i < argc; i++ ) printf( "<%s>", argv[i] );
    printf( " %d\n", argc > 2 ? atoi( argv[2] ) : -1 );
}
