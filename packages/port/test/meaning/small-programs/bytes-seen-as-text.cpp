// Bytes with a 0 among them, seen as `const char *` by all ways of C++: all of them arrive.
#include <stdio.h>
#include <string.h>
#include <qcstring.h>
#include <qstring.h>

typedef unsigned char Byte;

static void show( const char *data, int length )
{
    for ( int i = 0; i < length; i++ )
        printf( "%02x", data[i] & 0xff );
    printf( "\n" );
}

class Frame
{
public:
    Frame() { memset( m_out, 0, sizeof( m_out ) ); m_out[0] = 0xa5; m_out[3] = 7; }
    void put( const Byte *data, int length ) { show( (const char *)data, length ); }
    void send( const void *data, int length ) { show( (const char *)data, length ); }
    void sendBytes( const void *data, int length ) { show( static_cast<const char *>( data ), length ); }
    const char *data() const { return (const char *)m_out; }
    int length() const { return 4; }
    Byte m_out[8];
    char m_name[8];
};

static void text( void *data ) { printf( "<%s>\n", (const char *)data ); }
static int field( const Byte *record, int offset ) { return strlen( (const char *)record + offset ); }
static QString fieldText( const Byte *record, int offset ) { return QString( (const char *)record + offset ); }

void run()
{
    Byte raw[8];
    memset( raw, 0, sizeof( raw ) );
    raw[0] = 1; raw[2] = 0xff; raw[3] = 'z';
    char plain[8];
    memcpy( plain, (const char *)raw, 8 );
    show( plain, 4 );
    show( (const char *)plain, 4 );
    show( (const char *)raw, 4 );
    show( (char *)raw, 4 );
    show( reinterpret_cast<const char *>( raw ), 4 );
    show( reinterpret_cast<const char *>( &raw[1] ), 3 );
    show( (const char *)raw + 2, 2 );
    show( (const char *)( raw + 2 ), 2 );
    show( raw[0] ? (const char *)raw : "abcd", 4 );
    Frame frame;
    frame.put( raw, 4 );
    frame.send( raw, 4 );
    frame.sendBytes( raw, 4 );
    show( (const char *)frame.m_out, 4 );
    show( frame.data(), frame.length() );
    frame.send( "a\0b", 3 );
    frame.send( plain, 4 );
    text( plain + 3 );
    text( (void *)"text" );
    QByteArray array;
    array.duplicate( (const char *)raw, 4 );
    show( array, array.size() );
    show( (const char *)array, 4 );
    show( array.data(), array.size() );
    frame.send( array.data(), 4 );
    printf( "%d %d\n", memcmp( (const char *)raw, plain, 4 ), memcmp( (const char *)array, (const char *)raw, 4 ) );
    const char *p = (const char *)raw;
    show( p, 4 );
    p += 2;
    show( p, 2 );
    printf( "%d %d\n", p[0], (Byte)*p );
    const char *q = plain;
    plain[0] = 'q';
    show( q, 3 );
    printf( "%c%d\n", q[0], q[1] );
    const char *from = array.data();
    show( from + 1, 3 );
    const char *both = raw[0] == 2 ? "none" : (const char *)raw;
    show( both, 4 );
    both = "\1\0x";
    show( both, 3 );
    strcpy( frame.m_name, "name" );
    const char *name = frame.m_name;
    printf( "%s %d %s\n", name, (int)strlen( name ), QString( name ).latin1() );
    memcpy( raw, "ab\0cd\0e", 8 );
    printf( "%d %d %s\n", field( raw, 0 ), field( raw, 1 ), fieldText( raw, 3 ).latin1() );
    printf( "%d\n", (int)QCString( (const char *)raw ).length() );
}
