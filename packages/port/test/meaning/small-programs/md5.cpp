// MD5 (RFC 1321): words of 32 bits that wrap, bytes packed into words and back, a buffer that is filled in pieces.
#include <stdio.h>
#include <string.h>

typedef unsigned int UINT4;

struct MD5Context {
    UINT4 state[4];
    UINT4 count[2];
    unsigned char buffer[64];
};

#define F( x, y, z ) ( ( ( x ) & ( y ) ) | ( ( ~( x ) ) & ( z ) ) )
#define G( x, y, z ) ( ( ( x ) & ( z ) ) | ( ( y ) & ( ~( z ) ) ) )
#define H( x, y, z ) ( ( x ) ^ ( y ) ^ ( z ) )
#define I( x, y, z ) ( ( y ) ^ ( ( x ) | ( ~( z ) ) ) )
#define ROTATE_LEFT( x, n ) ( ( ( x ) << ( n ) ) | ( ( x ) >> ( 32 - ( n ) ) ) )

static unsigned char PADDING[64] = { 0x80 };
static const int shifts[4][4] = { { 7, 12, 17, 22 }, { 5, 9, 14, 20 }, { 4, 11, 16, 23 }, { 6, 10, 15, 21 } };
static const UINT4 table[64] = {
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501, 0x698098d8, 0x8b44f7af, 0xffff5bb1,
    0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821, 0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453,
    0xd8a1e681, 0xe7d3fbc8, 0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a, 0xfffa3942,
    0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70, 0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05,
    0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665, 0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d,
    0x85845dd1, 0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391 };

static void encode( unsigned char *output, const UINT4 *input, unsigned int len )
{
    unsigned int i, j;
    for ( i = 0, j = 0; j < len; i++, j += 4 ) {
        output[j] = (unsigned char)( input[i] & 0xff );
        output[j + 1] = (unsigned char)( ( input[i] >> 8 ) & 0xff );
        output[j + 2] = (unsigned char)( ( input[i] >> 16 ) & 0xff );
        output[j + 3] = (unsigned char)( ( input[i] >> 24 ) & 0xff );
    }
}

static void decode( UINT4 *output, const unsigned char *input, unsigned int len )
{
    for ( unsigned int i = 0, j = 0; j < len; i++, j += 4 )
        output[i] = ( (UINT4)input[j] ) | ( ( (UINT4)input[j + 1] ) << 8 ) | ( ( (UINT4)input[j + 2] ) << 16 ) | ( ( (UINT4)input[j + 3] ) << 24 );
}

static void transform( UINT4 state[4], const unsigned char block[64] )
{
    UINT4 a = state[0], b = state[1], c = state[2], d = state[3], x[16];
    decode( x, block, 64 );
    for ( int i = 0; i < 64; i++ ) {
        UINT4 f;
        int g;
        switch ( i / 16 ) {
        case 0: f = F( b, c, d ); g = i; break;
        case 1: f = G( b, c, d ); g = ( 5 * i + 1 ) % 16; break;
        case 2: f = H( b, c, d ); g = ( 3 * i + 5 ) % 16; break;
        default: f = I( b, c, d ); g = ( 7 * i ) % 16; break;
        }
        UINT4 t = d;
        d = c;
        c = b;
        UINT4 sum = a + f + table[i] + x[g];
        b += ROTATE_LEFT( sum, shifts[i / 16][i % 4] );
        a = t;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    memset( x, 0, sizeof( x ) );
}

static void init( MD5Context *context )
{
    context->count[0] = context->count[1] = 0;
    context->state[0] = 0x67452301;
    context->state[1] = 0xefcdab89;
    context->state[2] = 0x98badcfe;
    context->state[3] = 0x10325476;
}

static void update( MD5Context *context, const unsigned char *input, unsigned int inputLen )
{
    unsigned int i, index, partLen;
    index = (unsigned int)( ( context->count[0] >> 3 ) & 0x3F );
    if ( ( context->count[0] += ( (UINT4)inputLen << 3 ) ) < ( (UINT4)inputLen << 3 ) )
        context->count[1]++;
    context->count[1] += ( (UINT4)inputLen >> 29 );
    partLen = 64 - index;
    if ( inputLen >= partLen ) {
        memcpy( &context->buffer[index], input, partLen );
        transform( context->state, context->buffer );
        for ( i = partLen; i + 63 < inputLen; i += 64 )
            transform( context->state, &input[i] );
        index = 0;
    } else
        i = 0;
    memcpy( &context->buffer[index], &input[i], inputLen - i );
}

static void final( unsigned char digest[16], MD5Context *context )
{
    unsigned char bits[8];
    encode( bits, context->count, 8 );
    unsigned int index = ( context->count[0] >> 3 ) & 0x3f;
    unsigned int padLen = ( index < 56 ) ? ( 56 - index ) : ( 120 - index );
    update( context, PADDING, padLen );
    update( context, bits, 8 );
    encode( digest, context->state, 16 );
}

static void digest( const char *text )
{
    MD5Context context;
    unsigned char result[16];
    char hex[33];
    init( &context );
    update( &context, (const unsigned char *)text, strlen( text ) );
    final( result, &context );
    for ( int i = 0; i < 16; i++ )
        sprintf( hex + 2 * i, "%02x", result[i] );
    printf( "%s %s\n", hex, text );
}

#undef F
#undef G
#undef H
#undef I
#undef ROTATE_LEFT

void run()
{
    digest( "" );
    digest( "a" );
    digest( "message digest" );
    digest( "12345678901234567890123456789012345678901234567890123456789012345678901234567890" );
}
