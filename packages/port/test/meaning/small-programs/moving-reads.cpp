// *p++ where the pointer can move in a statement of its own, and where it cannot.
#include <stdio.h>
#include <string.h>
#include <qcstring.h>

static int shown( int value )
{
    printf( "<%d>", value );
    return value;
}

static unsigned hash( const char *s )
{
    unsigned h = 5381;
    while ( *s )
        h = h * 33 + (unsigned char)*s++;
    return h;
}

static const char *word( char *to, const char *from )
{
    while ( *from && *from != ' ' )
        *to++ = *from++;
    *to = 0;
    if ( *from )
        shown( *from++ );
    else
        shown( -1 );
    return from;
}

static int checked( const unsigned char *p, const unsigned char *end )
{
    int sum = 0;
    try {
        while ( p < end ) {
            int n = *p++;
            if ( n == 3 )
                throw n;
            sum += n;
        }
    } catch ( int n ) {
        return sum * 100 + *p;
    }
    return sum;
}

static int thrown( int n )
{
    if ( n == 2 )
        throw n;
    return n;
}

static int after( const unsigned char *p )
{
    try {
        for ( ;; )
            shown( thrown( *p++ ) );
    } catch ( int ) {
    }
    return *p;
}

static char again( const char *p )
{
    char a = *p++, b = *p++;
    bool both = a == 'a' && *p++ == 'c';
    int other = both ? *p++ : *p;
    p += sizeof( *p++ );
    char last;
    switch ( a ) {
    case 'a':
        last = *p++;
        break;
    default:
        last = 0;
    }
    printf( "%c%c %d %c %c|%s\n", a, b, both, other, last, p );
    return *p;
}

static void both( const char *in, QByteArray &out )
{
    char *to = out.data();
    const char *&alias = in;
    *to++ = *in++ + 1;
    for ( int i = 0; i < 2; i++ )
        if ( i == 0 ) *to++ = *alias++;
        else *to++ = *in - 1;
    *to-- = *in;
    *to = 'x';
}

int run()
{
    printf( "%u\n", hash( "hello" ) );
    char first[10];
    const char *rest = word( first, "one two" );
    printf( "%s %s\n", first, rest );
    rest = word( first, rest );
    printf( "%s %d\n", first, (int)strlen( rest ) );
    unsigned char bytes[] = { 1, 2, 3, 4 };
    printf( "%d %d\n", checked( bytes, bytes + 4 ), checked( bytes, bytes + 2 ) );
    printf( "%d\n", after( bytes ) );
    printf( "%c\n", again( "abcdefghij" ) );
    QByteArray out( 5 );
    out.fill( 'm' );
    both( "qrs", out );
    for ( unsigned i = 0; i < out.size(); i++ )
        printf( "%c", out[i] );
    printf( "\n" );
    return 0;
}
