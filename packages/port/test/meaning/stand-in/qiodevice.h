// Open modes, and a device whose bytes lie in memory. From Qt's documentation and the traces; only what the generator uses.
#ifndef QIODEVICE_H
#define QIODEVICE_H
#include "qcstring.h"
#define IO_ReadOnly 0x0001
#define IO_WriteOnly 0x0002
#define IO_ReadWrite 0x0003
#define IO_Append 0x0004
#define IO_Truncate 0x0008
#define IO_Ok 0
#define IO_ReadError 1
class QIODevice {
public:
    QIODevice() : m( 0 ), pos( 0 ), state( IO_Ok ) {}
    QIODevice( const QByteArray &a ) : bytes( a ), m( 0 ), pos( 0 ), state( IO_Ok ) {}
    virtual ~QIODevice() {}
    virtual bool open( int mode ) {
        if ( m ) return FALSE;
        m = mode;
        state = IO_Ok;
        if ( mode & IO_Truncate ) bytes.resize( 0 );
        pos = mode & IO_Append ? bytes.size() : 0;
        return TRUE;
    }
    virtual void close() { m = 0; pos = 0; }
    virtual void flush() {}
    int mode() const { return m; }
    int status() const { return state; }
    void resetStatus() { state = IO_Ok; }
    bool isOpen() const { return m != 0; }
    bool isReadable() const { return m & IO_ReadOnly; }
    bool isWritable() const { return m & IO_WriteOnly; }
    virtual ulong size() const { return bytes.size(); }
    virtual ulong at() const { return pos; }
    virtual bool at( ulong to ) { if ( !m || to > bytes.size() ) return FALSE; pos = to; return TRUE; }
    bool reset() { return at( 0 ); }
    virtual bool atEnd() const { return !m || pos == bytes.size(); }
    virtual long readBlock( char *to, ulong most ) {
        if ( !isReadable() ) return -1;
        ulong n = std::min( most, bytes.size() - pos );
        if ( n ) memcpy( to, bytes.data() + pos, n );
        pos += n;
        return n;
    }
    virtual long writeBlock( const char *from, ulong n ) {
        if ( !isWritable() ) return -1;
        if ( pos + n > bytes.size() ) bytes.resize( pos + n );
        if ( n ) memcpy( bytes.data() + pos, from, n );
        pos += n;
        return n;
    }
    long writeBlock( const QByteArray &a ) { return writeBlock( a.data(), a.size() ); }
    virtual long readLine( char *to, ulong room ) {
        if ( !isReadable() ) return -1;
        ulong n = 0;
        if ( room == 0 ) return 0;
        while ( n + 1 < room && pos < bytes.size() ) if ( ( to[n++] = bytes.at( pos++ ) ) == '\n' ) break;
        to[n] = 0;
        return n;
    }
    virtual QByteArray readAll() {
        QByteArray a;
        if ( isReadable() ) a.duplicate( bytes.data() + pos, bytes.size() - pos );
        if ( isReadable() ) pos = bytes.size();
        return a;
    }
    virtual int getch() {
        if ( !isReadable() ) return -1;
        if ( pos < bytes.size() ) return (uchar)bytes.at( pos++ );
        state = IO_ReadError;
        return -1;
    }
    virtual int putch( int c ) { char x = c; return writeBlock( &x, 1 ) == 1 ? c : -1; }
    virtual int ungetch( int c ) { if ( !isReadable() || c < 0 || pos == 0 ) return -1; pos--; return c; }
protected:
    QByteArray bytes;
    int m;
    ulong pos;
    int state;
private:
    QIODevice( const QIODevice & );
    QIODevice &operator=( const QIODevice & );
};
#endif
