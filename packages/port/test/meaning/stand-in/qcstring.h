// Byte arrays, which share their bytes on =, and texts of bytes. From Qt's documentation; only what the generator uses.
#ifndef QCSTRING_H
#define QCSTRING_H
#include "qglobal.h"
#include <stdarg.h>
struct QGArray { enum Optimization { MemOptim, SpeedOptim }; };
#define qmemmove memmove
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
    bool resize( uint size, QGArray::Optimization ) { return resize( size ); }
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
    // At most as many bytes as are said, the 0 at the end among them.
    QCString( const char *t, uint n ) : null( t == 0 ) { for ( uint i = 0; t && i + 1 < n && t[i]; i++ ) s += t[i]; }
    uint length() const { return s.size(); }
    bool isNull() const { return null; }
    bool isEmpty() const { return s.empty(); }
    const char *data() const { return null ? 0 : s.c_str(); }
    operator const char *() const { return data(); }
    char &at( uint i ) { return s[i]; }
    char &operator[]( int i ) { return s[i]; }
    const char &operator[]( int i ) const { return s[i]; }
    bool truncate( uint n ) { if ( n < s.size() ) s.resize( n ); return true; }
    int findRev( char c, int i = -1 ) const { return (int)s.rfind( c, i < 0 ? s.size() + i : i ); }
    int contains( char c ) const { return std::count( s.begin(), s.end(), c ); }
    QCString stripWhiteSpace() const {
        uint a = 0, b = s.size();
        while ( a < b && isspace( (uchar)s[a] ) ) a++;
        while ( b > a && isspace( (uchar)s[b - 1] ) ) b--;
        return s.substr( a, b - a ).c_str();
    }
    QCString &prepend( const char *t ) { null = false; s = t + s; return *this; }
    QCString &insert( uint i, const char *t ) { null = false; while ( s.size() < i ) s += ' '; s.insert( i, t ); return *this; }
    QCString &remove( uint i, uint n ) { if ( i < s.size() ) s.erase( i, n ); return *this; }
    QCString left( uint n ) const { return s.substr( 0, n ).c_str(); }
    QCString right( uint n ) const { return ( n >= s.size() ? s : s.substr( s.size() - n ) ).c_str(); }
    QCString mid( uint i, uint n = 0xffffffff ) const { return ( i >= s.size() ? std::string() : s.substr( i, n ) ).c_str(); }
    int find( char c, int i = 0 ) const { return (int)s.find( c, i ); }
    int find( const char *t, int i = 0 ) const { return (int)s.find( t, i ); }
    int toInt( bool *ok = 0 ) const { char *end = 0; long n = strtol( s.c_str(), &end, 10 ); bool good = !s.empty() && *end == 0; if ( ok ) *ok = good; return good ? n : 0; }
    QCString upper() const { QCString r = *this; for ( uint i = 0; i < r.s.size(); i++ ) r.s[i] = ::toupper( r.s[i] ); return r; }
    QCString lower() const { QCString r = *this; for ( uint i = 0; i < r.s.size(); i++ ) r.s[i] = ::tolower( r.s[i] ); return r; }
    QCString &sprintf( const char *format, ... ) { char b[1000]; va_list l; va_start( l, format ); vsnprintf( b, sizeof b, format, l ); va_end( l ); null = false; s = b; return *this; }
    QCString &setNum( int n ) { return sprintf( "%d", n ); }
    uint size() const { return null ? 0 : s.size() + 1; }
    QCString copy() const { return *this; }
    int findRev( const char *t ) const { return (int)s.rfind( t ); }
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
inline bool operator==( const char *a, const QCString &b ) { return b == a; }
inline bool operator<( const QCString &a, const QCString &b ) { return strcmp( a.isNull() ? "" : a.data(), b.isNull() ? "" : b.data() ) < 0; }
inline QCString operator+( const char *a, const QCString &b ) { QCString r( a ); return r += b.isNull() ? "" : b.data(); }
inline int qstrcmp( const char *a, const char *b ) { return a && b ? strcmp( a, b ) : a ? 1 : b ? -1 : 0; }
inline int qstricmp( const char *a, const char *b ) { return a && b ? strcasecmp( a, b ) : a ? 1 : b ? -1 : 0; }
inline int qstrnicmp( const char *a, const char *b, uint n ) { return a && b ? strncasecmp( a, b, n ) : a ? 1 : b ? -1 : 0; }
inline char *qstrcpy( char *to, const char *from ) { return from ? strcpy( to, from ) : 0; }
inline char *qstrncpy( char *to, const char *from, uint n ) { if ( !from ) return 0; strncpy( to, from, n ); if ( n ) to[n - 1] = 0; return to; }
inline QCString operator+( const QCString &a, const char *b ) { QCString r = a; return r += b; }
inline QCString operator+( const QCString &a, const QCString &b ) { QCString r = a; return r += b.isNull() ? "" : b.data(); }
#endif
