// A message of DNS: packed names with pointers, big-endian numbers behind a moving pointer, structs by value, flags of bits.
#include <stdio.h>
#include <string.h>
#include <qstring.h>
#include <qcstring.h>
#include <qvaluelist.h>

class Writer
{
public:
    Writer( uchar *b, int size ) : m_begin( b ), m_at( b ), m_end( b + size ), m_bad( FALSE ) {}
    Writer &operator<<( uchar n ) { if ( need( 1 ) ) *m_at++ = n; return *this; }
    Writer &operator<<( ushort n ) { return *this << uchar( n >> 8 ) << uchar( n ); }
    Writer &operator<<( uint n ) { return *this << ushort( n >> 16 ) << ushort( n & 0xffff ); }
    Writer &operator<<( const char *name );
    int used() const { return m_at - m_begin; }
    bool isBad() const { return m_bad; }

private:
    bool need( int n ) { if ( m_end - m_at < n ) m_bad = TRUE; return !m_bad; }
    uchar *m_begin, *m_at, *m_end;
    bool m_bad;
};

Writer &Writer::operator<<( const char *name )
{
    while ( *name ) {
        const char *dot = strchr( name, '.' );
        int n = dot ? dot - name : (int)strlen( name );
        *this << (uchar)n;
        for ( int i = 0; i < n; ++i ) *this << (uchar)name[i];
        name += n;
        if ( *name == '.' ) ++name;
    }
    return *this << (uchar)0;
}

struct Flags
{
    ushort code : 4;
    ushort zero : 3;
    ushort available : 1;
    ushort desired : 1;
    ushort cut : 1;
    ushort authority : 1;
    ushort operation : 4;
    ushort answer : 1;
};

static ushort pack( Flags f )
{
    f.zero = 0;
    return f.answer << 15 | f.operation << 11 | f.authority << 10 | f.cut << 9 | f.desired << 8 | f.available << 7 | f.code;
}

static Flags unpack( ushort n )
{
    Flags f;
    f.code = n;
    f.available = n >> 7;
    f.zero = n >> 4;
    f.desired = n >> 8;
    f.cut = n >> 9;
    f.authority = n >> 10;
    f.operation = n >> 11;
    f.answer = n >> 15;
    return f;
}

struct Record { Record() : type( 0 ), ttl( 0 ) {} QString name; ushort type; uint ttl; QCString data; };

class Reader
{
public:
    Reader( const uchar *b, uint size ) : b( b ), size( size ), at( 0 ), error( 0 ) {}
    uint number( int bytes ) { uint n = 0; while ( bytes-- ) n = n << 8 | byte(); return n; }
    QString name()
    {
        QString made( "" );
        uint back = 0, here = at;
        int jumps = 0;
        for ( ;; ) {
            if ( here >= size ) { fail( 1 ); break; }
            uint n = b[here++];
            if ( n == 0 ) break;
            if ( ( n & 0xc0 ) == 0xc0 ) {
                if ( here >= size || ++jumps > 4 ) { fail( 2 ); break; }
                uint to = ( n & 0x3f ) << 8 | b[here++];
                if ( !back ) back = here;
                here = to;
                continue;
            }
            if ( !made.isEmpty() ) made += '.';
            while ( n-- && here < size ) made += (char)b[here++];
        }
        at = back ? back : here;
        return made;
    }
    bool record( Record &r )
    {
        r.name = name();
        r.type = number( 2 );
        number( 2 );
        r.ttl = number( 4 );
        uint length = number( 2 );
        if ( at + length > size ) return fail( 3 );
        char text[32];
        r.data = "";
        if ( r.type == 1 && length == 4 ) { sprintf( text, "%d.%d.%d.%d", b[at], b[at + 1], b[at + 2], b[at + 3] ); r.data = text; at += 4; }
        else { uint end = at + length; for ( char hex[3]; at < end; ) { sprintf( hex, "%02x", byte() ); r.data += hex; } }
        return error == 0;
    }
    const uchar *b;
    uint size, at;
    int error;

private:
    uchar byte() { if ( at < size ) return b[at++]; fail( 4 ); return 0; }
    bool fail( int n ) { if ( !error ) error = n; return FALSE; }
};

void run()
{
    uchar bytes[128];
    memset( bytes, 0xee, sizeof( bytes ) );
    Writer w( bytes, sizeof( bytes ) );
    Flags f = unpack( 0 );
    f.answer = 3;
    f.desired = TRUE;
    f.operation = 18;
    f.code = 20;
    w << (ushort)0xbeef << pack( f ) << ushort( 1 ) << ushort( 2 ) << 0u;
    int first = w.used();
    w << "www.example.org" << (ushort)1 << (ushort)1;
    ushort pointer = 0xc000 | first;
    w << pointer << (ushort)1 << (ushort)1 << 3600u << (ushort)4 << (uchar)192 << (uchar)0 << (uchar)2 << uchar( 256 + 1 );
    w << ushort( pointer + 4 ) << ushort( 16 ) << ushort( 1 ) << (uint)-1 << ushort( 3 ) << uchar( 'a' ) << uchar( 0x80 ) << uchar( -1 );
    printf( "%d %d", w.used(), w.isBad() );
    uint sum = 0;
    for ( int i = 0; i < w.used(); i++ ) sum = ( sum >> 1 | sum << 31 ) + bytes[i];
    printf( " %u\n", sum );
    Reader r( bytes, w.used() );
    uint id = r.number( 2 );
    Flags g = unpack( r.number( 2 ) );
    uint questions = r.number( 2 ), answers = r.number( 2 );
    r.number( 4 );
    printf( "%x %d %d %d %d %u %u\n", id, g.answer, g.operation, g.desired, g.code, questions, answers );
    QString asked = r.name();
    printf( "%s %u %u\n", asked.latin1(), r.number( 2 ), r.number( 2 ) );
    QValueList<Record> all;
    Record one;
    while ( answers-- && r.record( one ) ) all.append( one );
    one.name = "changed";
    for ( QValueList<Record>::ConstIterator it = all.begin(); it != all.end(); ++it )
        printf( "%s %d %u %s\n", ( *it ).name.latin1(), ( *it ).type, ( *it ).ttl, ( *it ).data.data() );
    printf( "%u %d\n", r.at, r.error );
    bytes[first] = 0xc0;
    bytes[first + 1] = first;
    Reader loop( bytes, 40 );
    loop.at = first;
    QString none = loop.name();
    printf( "[%s] %d %u\n", none.latin1(), loop.error, loop.at );
    Writer tiny( bytes, 3 );
    tiny << 0x01020304u;
    printf( "%d %d %d %d\n", tiny.used(), tiny.isBad(), bytes[2], bytes[3] );
}
