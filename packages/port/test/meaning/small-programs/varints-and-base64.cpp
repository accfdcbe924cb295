#include <stdio.h>
#include <string.h>
#include <qstring.h>
#include <qcstring.h>
#include <qvaluelist.h>
#include <qmap.h>
// TLV, varints, checksums, base64 and hex: bytes with signs.
class ByteWriter {
public:
    ByteWriter &u8( unsigned int v ) { int at = b.size(); b.resize( at + 1 ); b[at] = (char)v; return *this; }
    ByteWriter &varint( Q_UINT32 v ) { while ( v >= 0x80 ) { u8( ( v & 0x7f ) | 0x80 ); v >>= 7; } return u8( v ); }
    ByteWriter &zigzag( int v ) { return varint( ( (Q_UINT32)v << 1 ) ^ (Q_UINT32)( v >> 31 ) ); }
    ByteWriter &text( const QCString &s ) { varint( s.length() ); for ( uint i = 0; i < s.length(); i++ ) u8( (unsigned char)s[(int)i] ); return *this; }
    ByteWriter &tlv( int tag, const QByteArray &v ) { varint( tag ).varint( v.size() ); int at = b.size(); b.resize( at + v.size() ); memcpy( b.data() + at, v.data(), v.size() ); return *this; }
    const QByteArray &bytes() const { return b; }
private:
    QByteArray b;
};
class ByteReader {
public:
    ByteReader( const char *d, int n ) : p( d ), end( d + n ), bad( false ) {}
    bool more() const { return !bad && p < end; }
    int u8() { if ( p >= end ) { bad = true; return -1; } return (unsigned char)*p++; }
    Q_UINT32 varint() { Q_UINT32 v = 0; for ( int shift = 0; shift < 35; shift += 7 ) { int c = u8(); if ( c < 0 ) return 0; v |= (Q_UINT32)( c & 0x7f ) << shift; if ( !( c & 0x80 ) ) return v; } bad = true; return 0; }
    int zigzag() { Q_UINT32 v = varint(); return (int)( v >> 1 ) ^ -(int)( v & 1 ); }
    QCString text() { int n = varint(); if ( end - p < n ) { bad = true; return QCString(); } QCString s( p, n + 1 ); p += n; return s; }
    int left() const { return end - p; }
    bool failed() const { return bad; }
private:
    const char *p, *end;
    bool bad;
};
static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
static QCString encode( const QByteArray &in )
{
    QCString out;
    for ( uint i = 0; i < in.size(); i += 3 ) {
        uint n = in.size() - i < 3 ? in.size() - i : 3;
        Q_UINT32 v = 0;
        for ( uint k = 0; k < 3; k++ ) v = v << 8 | ( k < n ? (uchar)in[(int)( i + k )] : 0 );
        for ( uint k = 0; k < 4; k++ ) out += k <= n ? alphabet[( v >> ( 18 - 6 * k ) ) & 63] : '=';
    }
    return out;
}
static QByteArray decode( const QCString &in, bool *ok = 0 )
{
    QByteArray out( in.length() / 4 * 3 );
    int at = 0, bits = 0; Q_UINT32 v = 0; bool good = true;
    for ( uint i = 0; i < in.length(); i++ ) {
        char c = in[(int)i];
        if ( c == '=' ) continue;
        const char *f = strchr( alphabet, c );
        if ( !f || !c ) { good = false; break; }
        v = v << 6 | (Q_UINT32)( f - alphabet ); bits += 6;
        if ( bits >= 8 ) { bits -= 8; out[at++] = (char)( v >> bits ); }
    }
    out.resize( at );
    if ( ok ) *ok = good;
    return out;
}
static Q_UINT16 crc16( const char *d, uint n ) { Q_UINT16 crc = 0xffff; while ( n-- ) { crc ^= (Q_UINT16)( (uchar)*d++ << 8 ); for ( int i = 0; i < 8; i++ ) crc = crc & 0x8000 ? crc << 1 ^ 0x1021 : crc << 1; } return crc; }
static Q_UINT32 hash( const char *s ) { Q_UINT32 h = 2166136261u; while ( *s ) { h ^= (unsigned char)*s++; h *= 16777619u; } return h; }
static QString hex( const QByteArray &b ) { QString s; for ( uint i = 0; i < b.size(); i++ ) { QString t = QString::number( (uint)(uchar)b[(int)i], 16 ); s += t.length() < 2 ? "0" + t : t; } return s; }
void run()
{
    ByteWriter w;
    w.u8( 0x1ff ).varint( 300 ).varint( 0xffffffffu ).zigzag( -1 ).zigzag( 2147483647 ).zigzag( -2147483647 - 1 ).text( "caf\xe9" ).text( "" );
    printf( "%s\n", hex( w.bytes() ).latin1() );
    ByteReader r( w.bytes().data(), w.bytes().size() );
    int a = r.u8(); Q_UINT32 b = r.varint(), c = r.varint(); int d = r.zigzag(), e = r.zigzag(), f = r.zigzag(); QCString g = r.text(), h = r.text();
    printf( "%d %u %u %d %d %d %s %u %d %d\n", a, b, c, d, e, f, g.data(), h.length(), r.left(), r.failed() );
    printf( "%d %d %d\n", r.more(), r.u8(), r.failed() );
    ByteWriter outer; outer.tlv( 7, w.bytes() ).tlv( 200, QByteArray() );
    ByteReader q( outer.bytes().data(), outer.bytes().size() );
    while ( q.more() ) { int tag = q.varint(); int n = q.varint(); printf( "tag %d size %d\n", tag, n ); while ( n-- > 0 ) q.u8(); }
    const char raw[] = { 0, (char)255, 16, (char)128, 'x' };
    for ( uint n = 0; n <= sizeof( raw ); n++ ) { QByteArray one; one.duplicate( raw, n ); QCString t = encode( one ); bool ok; QByteArray back = decode( t, &ok ); printf( "%s %s %d\n", t.isNull() ? "" : t.data(), hex( back ).latin1() ? hex( back ).latin1() : "", ok ); }
    bool ok; decode( "ab*d", &ok ); printf( "%d\n", ok );
    printf( "%04x %04x %08x %08x\n", crc16( "123456789", 9 ), crc16( raw, sizeof raw ), hash( "hello" ), hash( "\xff\x80" ) );
}
