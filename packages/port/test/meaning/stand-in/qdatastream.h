// Values as bytes, the highest byte of a number first. From Qt's documentation; only what the generator uses.
#ifndef QDATASTREAM_H
#define QDATASTREAM_H
#include "qbuffer.h"
#include "qstringlist.h"
#include "qmap.h"
class QDataStream {
public:
    enum ByteOrder { BigEndian, LittleEndian };
    QDataStream() : d( 0 ), own( FALSE ), low( FALSE ) {}
    QDataStream( QIODevice *device ) : d( device ), own( FALSE ), low( FALSE ) {}
    QDataStream( QByteArray a, int mode ) : d( new QBuffer( a ) ), own( TRUE ), low( FALSE ) { d->open( mode ); }
    ~QDataStream() { if ( own ) delete d; }
    QIODevice *device() const { return d; }
    void setDevice( QIODevice *device ) { if ( own ) delete d; d = device; own = FALSE; }
    bool atEnd() const { return !d || d->atEnd(); }
    bool eof() const { return atEnd(); }
    void setByteOrder( int order ) { low = order == LittleEndian; }
    int byteOrder() const { return low; }
    QDataStream &operator<<( Q_INT8 n ) { return put( n, 1 ); }
    QDataStream &operator<<( Q_UINT8 n ) { return put( n, 1 ); }
    QDataStream &operator<<( Q_INT16 n ) { return put( n, 2 ); }
    QDataStream &operator<<( Q_UINT16 n ) { return put( n, 2 ); }
    QDataStream &operator<<( Q_INT32 n ) { return put( n, 4 ); }
    QDataStream &operator<<( Q_UINT32 n ) { return put( n, 4 ); }
    QDataStream &operator<<( Q_INT64 n ) { return put( n, 8 ); }
    QDataStream &operator<<( Q_UINT64 n ) { return put( n, 8 ); }
    QDataStream &operator<<( float x ) { Q_UINT32 n; memcpy( &n, &x, 4 ); return put( n, 4 ); }
    QDataStream &operator<<( double x ) { Q_UINT64 n; memcpy( &n, &x, 8 ); return put( n, 8 ); }
    QDataStream &operator<<( const char *s ) { return writeBytes( s, s ? strlen( s ) + 1 : 0 ); }
    QDataStream &operator>>( Q_INT8 &n ) { n = get( 1 ); return *this; }
    QDataStream &operator>>( Q_UINT8 &n ) { n = get( 1 ); return *this; }
    QDataStream &operator>>( Q_INT16 &n ) { n = get( 2 ); return *this; }
    QDataStream &operator>>( Q_UINT16 &n ) { n = get( 2 ); return *this; }
    QDataStream &operator>>( Q_INT32 &n ) { n = get( 4 ); return *this; }
    QDataStream &operator>>( Q_UINT32 &n ) { n = get( 4 ); return *this; }
    QDataStream &operator>>( Q_INT64 &n ) { n = get( 8 ); return *this; }
    QDataStream &operator>>( Q_UINT64 &n ) { n = get( 8 ); return *this; }
    QDataStream &operator>>( float &x ) { Q_UINT32 n = get( 4 ); memcpy( &x, &n, 4 ); return *this; }
    QDataStream &operator>>( double &x ) { Q_UINT64 n = get( 8 ); memcpy( &x, &n, 8 ); return *this; }
    QDataStream &operator>>( char *&s ) { uint n; return readBytes( s, n ); }
    QDataStream &readBytes( char *&s, uint &n ) {
        n = get( 4 );
        s = n ? new char[n] : 0;
        return n ? readRawBytes( s, n ) : *this;
    }
    QDataStream &writeBytes( const char *s, uint n ) { put( n, 4 ); return writeRawBytes( s, n ); }
    QDataStream &readRawBytes( char *s, uint n ) { if ( d ) d->readBlock( s, n ); return *this; }
    QDataStream &writeRawBytes( const char *s, uint n ) { if ( d ) d->writeBlock( s, n ); return *this; }
private:
    QDataStream &put( Q_UINT64 n, int size ) {
        char b[8];
        for ( int i = 0; i < size; i++ ) b[low ? i : size - 1 - i] = (char)( n >> 8 * i );
        return writeRawBytes( b, size );
    }
    // Of a number that is not whole nothing is left (oracle net/streams).
    Q_UINT64 get( int size ) {
        uchar b[8];
        if ( !d || d->readBlock( (char *)b, size ) < size ) return 0;
        Q_UINT64 n = 0;
        for ( int i = 0; i < size; i++ ) n |= (Q_UINT64)b[low ? i : size - 1 - i] << 8 * i;
        return n;
    }
    QIODevice *d;
    bool own, low;
    QDataStream( const QDataStream & );
    QDataStream &operator=( const QDataStream & );
};
inline QDataStream &operator<<( QDataStream &s, const QByteArray &a ) { return s.writeBytes( a.data(), a.size() ); }
inline QDataStream &operator>>( QDataStream &s, QByteArray &a ) {
    Q_UINT32 n;
    s >> n;
    QByteArray fresh( n );
    if ( n ) s.readRawBytes( fresh.data(), n );
    a = fresh;
    return s;
}
inline QDataStream &operator<<( QDataStream &s, const QCString &t ) { return s << t.data(); }
inline QDataStream &operator>>( QDataStream &s, QCString &t ) {
    QByteArray a;
    s >> a;
    t = a.data();
    return s;
}
inline QDataStream &operator<<( QDataStream &s, const QString &t ) {
    if ( t.isNull() ) return s << (Q_UINT32)0xffffffff;
    s << (Q_UINT32)( t.length() * 2 );
    for ( uint i = 0; i < t.length(); i++ ) s << (Q_UINT16)t.at( i ).unicode();
    return s;
}
inline QDataStream &operator>>( QDataStream &s, QString &t ) {
    Q_UINT32 n;
    Q_UINT16 c;
    s >> n;
    t = n == 0xffffffff ? QString() : QString( "" );
    if ( n != 0xffffffff ) for ( ; n > 1 && !s.atEnd(); n -= 2 ) { s >> c; t += QChar( (int)c ); }
    return s;
}
template<class T> QDataStream &operator<<( QDataStream &s, const QValueList<T> &l ) {
    s << (Q_UINT32)l.count();
    for ( typename QValueList<T>::ConstIterator i = l.begin(); i != l.end(); ++i ) s << *i;
    return s;
}
template<class T> QDataStream &operator>>( QDataStream &s, QValueList<T> &l ) {
    Q_UINT32 n;
    s >> n;
    for ( l.clear(); n > 0 && !s.atEnd(); n-- ) { T x; s >> x; l.append( x ); }
    return s;
}
template<class K, class T> QDataStream &operator<<( QDataStream &s, const QMap<K, T> &m ) {
    QMap<K, T> c( m );
    s << (Q_UINT32)c.count();
    for ( typename QMap<K, T>::Iterator i = c.begin(); i != c.end(); ++i ) s << i.key() << i.data();
    return s;
}
template<class K, class T> QDataStream &operator>>( QDataStream &s, QMap<K, T> &m ) {
    Q_UINT32 n;
    s >> n;
    for ( m.clear(); n > 0 && !s.atEnd(); n-- ) { K k; T x; s >> k >> x; m.insert( k, x ); }
    return s;
}
#endif
