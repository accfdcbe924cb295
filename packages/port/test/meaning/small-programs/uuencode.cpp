// uuencode and quoted-printable, both ways, on char buffers with pointers that move.
#include <stdio.h>
#include <string.h>
#include <ctype.h>
#include <qcstring.h>

#define ENC( c ) ( (c) ? ( (c) & 077 ) + ' ' : '`' )
#define DEC( c ) ( ( (c) - ' ' ) & 077 )

static int encodeLine( const uchar *in, int n, char *out )
{
    char *p = out;
    *p++ = ENC( n );
    for ( ; n > 0; n -= 3, in += 3 ) {
        uchar b1 = in[0];
        uchar b2 = n > 1 ? in[1] : 0;
        uchar b3 = n > 2 ? in[2] : 0;
        *p++ = ENC( b1 >> 2 );
        *p++ = ENC( ( b1 << 4 & 060 ) | ( b2 >> 4 & 017 ) );
        *p++ = ENC( ( b2 << 2 & 074 ) | ( b3 >> 6 & 03 ) );
        *p++ = ENC( b3 & 077 );
    }
    *p = 0;
    return p - out;
}

static int decodeLine( const char *in, uchar *out )
{
    int n = DEC( *in++ ), left = n;
    uchar *p = out;
    while ( left > 0 ) {
        uchar group[3];
        group[0] = DEC( in[0] ) << 2 | DEC( in[1] ) >> 4;
        group[1] = DEC( in[1] ) << 4 | DEC( in[2] ) >> 2;
        group[2] = DEC( in[2] ) << 6 | DEC( in[3] );
        for ( int i = 0; i < 3 && left > 0; i++, left-- )
            *p++ = group[i];
        in += 4;
    }
    return n;
}

static const char hexDigits[] = "0123456789ABCDEF";

static QCString quoted( const char *s )
{
    QCString out;
    int column = 0;
    while ( char c = *s++ ) {
        uchar u = (uchar)c;
        if ( u > 126 || u == '=' || ( u < 32 && u != '\n' ) ) {
            out += '=';
            out += hexDigits[u >> 4];
            out += hexDigits[u & 15];
            column += 3;
        } else {
            out += c;
            column = c == '\n' ? 0 : column + 1;
        }
        if ( column > 20 ) {
            out += "=\n";
            column = 0;
        }
    }
    return out;
}

static int hexValue( char c )
{
    if ( c >= '0' && c <= '9' ) return c - '0';
    c = toupper( c );
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

static int unquoted( const char *from, char *to, int room )
{
    const char *p = from;
    char *const start = to;
    while ( *p && to - start < room - 1 ) {
        if ( *p != '=' ) { *to++ = *p++; continue; }
        if ( p[1] == '\n' ) { p += 2; continue; }
        int high = hexValue( p[1] ), low = high < 0 ? -1 : hexValue( p[2] );
        if ( low < 0 ) { *to++ = *p++; continue; }
        *to++ = (char)( high * 16 + low );
        p += 3;
    }
    *to = '\0';
    return to - start;
}

void run()
{
    uchar data[45], back[48];
    char line[80];
    for ( int i = 0; i < 45; i++ )
        data[i] = i * 37 + ( i >> 2 );
    for ( int n = 43; n <= 45; n++ ) {
        int length = encodeLine( data, n, line );
        memset( back, 0xee, sizeof( back ) );
        int m = decodeLine( line, back );
        printf( "%d %d %s %d %x\n", length, m, line, memcmp( data, back, n ), back[n] );
    }
    encodeLine( (const uchar *)"Cat", 3, line );
    printf( "%s\n", line );
    QCString q = quoted( "caf\xe9 = 100%\tna\xefve\nand a line that is long" );
    printf( "%s\n", q.data() );
    char plain[64];
    int n = unquoted( q, plain, sizeof( plain ) );
    printf( "%d %d %d [%s]\n", n, plain[3], (uchar)plain[3], plain + 13 );
    n = unquoted( "a=3d=zz=4", plain, 6 );
    printf( "%d %s\n", n, plain );
}
