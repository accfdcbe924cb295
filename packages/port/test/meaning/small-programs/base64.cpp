// Base64 into buffers that the caller owns, and back, with what is no Base64 skipped.
#include <stdio.h>
#include <string.h>
#include <qstring.h>
#include <qcstring.h>

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

static int encodeBase64( const unsigned char *in, int len, char *out )
{
    char *p = out;
    int i;
    for ( i = 0; i < len - 2; i += 3 ) {
        *p++ = alphabet[( in[i] >> 2 ) & 0x3F];
        *p++ = alphabet[( ( in[i] & 0x3 ) << 4 ) | ( (int)( in[i + 1] & 0xF0 ) >> 4 )];
        *p++ = alphabet[( ( in[i + 1] & 0xF ) << 2 ) | ( (int)( in[i + 2] & 0xC0 ) >> 6 )];
        *p++ = alphabet[in[i + 2] & 0x3F];
    }
    if ( i < len ) {
        *p++ = alphabet[( in[i] >> 2 ) & 0x3F];
        if ( i == len - 1 ) {
            *p++ = alphabet[( in[i] & 0x3 ) << 4];
            *p++ = '=';
        } else {
            *p++ = alphabet[( ( in[i] & 0x3 ) << 4 ) | ( (int)( in[i + 1] & 0xF0 ) >> 4 )];
            *p++ = alphabet[( in[i + 1] & 0xF ) << 2];
        }
        *p++ = '=';
    }
    *p = 0;
    return p - out;
}

static int value( char c )
{
    if ( c >= 'A' && c <= 'Z' ) return c - 'A';
    if ( c >= 'a' && c <= 'z' ) return c - 'a' + 26;
    if ( c >= '0' && c <= '9' ) return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

static int decodeBase64( const char *in, unsigned char *out )
{
    unsigned int bits = 0;
    int have = 0, n = 0;
    for ( ; *in && *in != '='; in++ ) {
        int v = value( *in );
        if ( v < 0 ) continue;
        bits = bits << 6 | v;
        have += 6;
        if ( have >= 8 ) {
            have -= 8;
            out[n++] = ( bits >> have ) & 0xff;
        }
    }
    return n;
}

void run()
{
    static const char *texts[] = { "", "f", "fo", "foo", "foob", "fooba", "foobar", "\xff\xfe\x80 high", 0 };
    char text[100];
    unsigned char back[100];
    for ( int i = 0; texts[i]; i++ ) {
        const char *t = texts[i];
        int n = encodeBase64( (const unsigned char *)t, strlen( t ), text );
        int m = decodeBase64( text, back );
        back[m] = 0;
        printf( "%d [%s] %d %d\n", n, text, m, strcmp( (const char *)back, t ) );
    }
    int m = decodeBase64( "Zm9v\r\n Ym*Fy==ignored", back );
    QString s;
    for ( int i = 0; i < m; i++ ) s += QChar( back[i] );
    printf( "%d %s\n", m, s.latin1() );
}
