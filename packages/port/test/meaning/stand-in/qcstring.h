// Byte arrays, which share their bytes on =, and texts of bytes. From Qt's documentation; only what the generator uses.
#ifndef QCSTRING_H
#define QCSTRING_H
#include "qglobal.h"
class QByteArray {
public:
    QByteArray() : d( new std::vector<char> ) {}
    QByteArray( int size ) : d( new std::vector<char>( size ) ) {}
    typedef char *Iterator;
    typedef const char *ConstIterator;
    char *begin() const { return data(); }
    char *end() const { return data() + d->size(); }
    char *data() const { return d->empty() ? 0 : &( *d )[0]; }
    operator const char *() const { return data(); }
    uint size() const { return d->size(); }
    uint count() const { return d->size(); }
    bool isEmpty() const { return d->empty(); }
    char &at( uint i ) const { return ( *d )[i]; }
    char &operator[]( int i ) const { return ( *d )[i]; }
    bool fill( char c, int size = -1 ) { if ( size >= 0 ) d->resize( size ); std::fill( d->begin(), d->end(), c ); return true; }
    bool resize( uint size ) { d->resize( size ); return true; }
    QByteArray copy() const { QByteArray b; *b.d = *d; return b; }
    QByteArray &duplicate( const char *s, uint n ) { d = new std::vector<char>( s, s + n ); return *this; }
    int find( char c, uint from = 0 ) const {
        for ( uint i = from; i < size(); i++ ) if ( ( *d )[i] == c ) return i;
        return -1;
    }
    int contains( char c ) const { return std::count( d->begin(), d->end(), c ); }
    bool operator==( const QByteArray &b ) const { return *d == *b.d; }
    bool operator!=( const QByteArray &b ) const { return *d != *b.d; }
private:
    std::vector<char> *d;
};
class QCString {
public:
    QCString() : null( true ) {}
    QCString( const char *t ) : null( t == 0 ), s( t ? t : "" ) {}
    uint length() const { return s.size(); }
    bool isNull() const { return null; }
    bool isEmpty() const { return s.empty(); }
    const char *data() const { return null ? 0 : s.c_str(); }
    operator const char *() const { return data(); }
    char &at( uint i ) { return s[i]; }
    QCString left( uint n ) const { return s.substr( 0, n ).c_str(); }
    QCString right( uint n ) const { return ( n >= s.size() ? s : s.substr( s.size() - n ) ).c_str(); }
    QCString mid( uint i, uint n = 0xffffffff ) const { return ( i >= s.size() ? std::string() : s.substr( i, n ) ).c_str(); }
    int find( char c, int i = 0 ) const { return (int)s.find( c, i ); }
    int find( const char *t, int i = 0 ) const { return (int)s.find( t, i ); }
    int toInt() const { return atoi( s.c_str() ); }
    QCString upper() const { QCString r = *this; for ( uint i = 0; i < r.s.size(); i++ ) r.s[i] = ::toupper( r.s[i] ); return r; }
    QCString lower() const { QCString r = *this; for ( uint i = 0; i < r.s.size(); i++ ) r.s[i] = ::tolower( r.s[i] ); return r; }
    QCString &append( const char *t ) { null = false; s += t; return *this; }
    QCString &operator+=( const char *t ) { return append( t ); }
    QCString &operator+=( char c ) { null = false; s += c; return *this; }
private:
    bool null;
    std::string s;
};
inline bool operator==( const QCString &a, const char *b ) { return !strcmp( a.isNull() ? "" : a.data(), b ? b : "" ); }
inline bool operator==( const QCString &a, const QCString &b ) { return a == b.data(); }
inline bool operator!=( const QCString &a, const QCString &b ) { return !( a == b.data() ); }
inline bool operator!=( const QCString &a, const char *b ) { return !( a == b ); }
inline QCString operator+( const QCString &a, const char *b ) { QCString r = a; return r += b; }
inline QCString operator+( const QCString &a, const QCString &b ) { QCString r = a; return r += b.isNull() ? "" : b.data(); }
#endif
