// Texts of 16-bit characters, with the null text. From Qt's documentation; only what the generator uses.
#ifndef QSTRING_H
#define QSTRING_H
#include "qglobal.h"
#include "qcstring.h"
#include <stdarg.h>
class QChar {
public:
    QChar() : c( 0 ) {}
    QChar( char x ) : c( (uchar)x ) {}
    QChar( int x ) : c( x ) {}
    QChar( uchar cell, uchar row ) : c( row << 8 | cell ) {}
    ushort unicode() const { return c; }
    char latin1() const { return c > 0xff ? 0 : c; }
    operator char() const { return latin1(); }
    bool isNull() const { return c == 0; }
    bool isDigit() const { return c >= '0' && c <= '9'; }
    bool isSpace() const { return c == ' ' || ( c >= 9 && c <= 13 ); }
    bool isLetter() const { return c < 128 && isalpha( c ); }
    int digitValue() const { return isDigit() ? c - '0' : -1; }
    QChar lower() const { return c < 128 ? QChar( tolower( c ) ) : *this; }
    QChar upper() const { return c < 128 ? QChar( toupper( c ) ) : *this; }
private:
    ushort c;
};
inline bool operator==( QChar a, QChar b ) { return a.unicode() == b.unicode(); }
inline bool operator!=( QChar a, QChar b ) { return a.unicode() != b.unicode(); }
inline bool operator<( QChar a, QChar b ) { return a.unicode() < b.unicode(); }
inline bool operator==( QChar a, char b ) { return a == QChar( b ); }
inline bool operator!=( QChar a, char b ) { return a != QChar( b ); }
class QString {
public:
    static const QString null;
    QString() : isnull( true ) {}
    QString( const char *t ) : isnull( t == 0 ) { for ( ; t && *t; t++ ) s += (uchar)*t; }
    QString( QChar c ) : isnull( false ) { s += (char)c; }
    QString( const QCString &t ) : isnull( t.isNull() ) { for ( uint i = 0; i < t.length(); i++ ) s += t.data()[i]; }
    bool isNull() const { return isnull; }
    bool isEmpty() const { return s.empty(); }
    uint length() const { return s.size(); }
    const char *latin1() const { return isnull ? 0 : s.c_str(); }
    const char *ascii() const { return latin1(); }
    QCString utf8() const { return latin1(); }
    QCString local8Bit() const { return latin1(); }
    operator const char *() const { return latin1(); }
    QChar at( uint i ) const { return i < s.size() ? QChar( s[i] ) : QChar(); }
    class Ref {
    public:
        Ref( QString &t, uint n ) : q( t ), i( n ) {}
        operator QChar() const { return q.at( i ); }
        char latin1() const { return q.at( i ).latin1(); }
        ushort unicode() const { return q.at( i ).unicode(); }
        bool isDigit() const { return q.at( i ).isDigit(); }
        bool isSpace() const { return q.at( i ).isSpace(); }
        bool isLetter() const { return q.at( i ).isLetter(); }
        QChar upper() const { return q.at( i ).upper(); }
        QChar lower() const { return q.at( i ).lower(); }
        Ref &operator=( QChar c ) { while ( q.s.size() <= i ) q.s += '\0'; q.isnull = false; q.s[i] = c.latin1(); return *this; }
        Ref &operator=( const Ref &o ) { return *this = QChar( o ); }
    private:
        QString &q;
        uint i;
    };
    QChar operator[]( int i ) const { return at( i ); }
    Ref operator[]( int i ) { return Ref( *this, i ); }
    QString left( uint n ) const { return made( s.substr( 0, n ) ); }
    QString right( uint n ) const { return made( n >= s.size() ? s : s.substr( s.size() - n ) ); }
    QString mid( uint i, uint n = 0xffffffff ) const { return made( i >= s.size() ? std::string() : s.substr( i, n ) ); }
    int find( QChar c, int i = 0 ) const { return (int)s.find( c.latin1(), i < 0 ? s.size() + i : i ); }
    int find( char c, int i = 0 ) const { return find( QChar( c ), i ); }
    int find( const QString &t, int i = 0 ) const { return (int)s.find( t.s, i < 0 ? s.size() + i : i ); }
    int find( const char *t, int i = 0 ) const { return find( QString( t ), i ); }
    int findRev( QChar c ) const { return (int)s.rfind( c.latin1() ); }
    int findRev( char c ) const { return findRev( QChar( c ) ); }
    int contains( char c ) const { return std::count( s.begin(), s.end(), c ); }
    int contains( const QString &t ) const {
        int n = 0;
        for ( size_t i = s.find( t.s ); i != std::string::npos; i = s.find( t.s, i + 1 ) ) n++;
        return n;
    }
    bool startsWith( const QString &t ) const { return s.compare( 0, t.s.size(), t.s ) == 0; }
    bool endsWith( const QString &t ) const { return s.size() >= t.s.size() && s.compare( s.size() - t.s.size(), t.s.size(), t.s ) == 0; }
    QString upper() const { std::string r = s; for ( uint i = 0; i < r.size(); i++ ) r[i] = toupper( r[i] ); return made( r ); }
    QString lower() const { std::string r = s; for ( uint i = 0; i < r.size(); i++ ) r[i] = tolower( r[i] ); return made( r ); }
    QString stripWhiteSpace() const {
        uint a = 0, b = s.size();
        while ( a < b && isspace( s[a] ) ) a++;
        while ( b > a && isspace( s[b - 1] ) ) b--;
        return made( s.substr( a, b - a ) );
    }
    QString &append( const QString &t ) { return *this += t; }
    QString &append( char c ) { return *this += QChar( c ); }
    QString &prepend( const QString &t ) { isnull = isnull && t.isnull; s = t.s + s; return *this; }
    QString &operator+=( const QString &t ) { isnull = isnull && t.isnull; s += t.s; return *this; }
    QString &operator+=( QChar c ) { isnull = false; s += c.latin1(); return *this; }
    QString &operator+=( char c ) { isnull = false; s += c; return *this; }
    QString &insert( uint i, const QString &t ) { while ( s.size() < i ) s += ' '; isnull = false; s.insert( i, t.s ); return *this; }
    QString &insert( uint i, QChar c ) { return insert( i, QString( c ) ); }
    QString &insert( uint i, char c ) { return insert( i, QChar( c ) ); }
    QString &remove( uint i, uint n ) { if ( i < s.size() ) s.erase( i, n ); return *this; }
    QString &replace( uint i, uint n, const QString &t ) { remove( i, n ); return insert( i < s.size() ? i : s.size(), t ); }
    QString &replace( const QString &a, const QString &b ) {
        for ( size_t i = s.find( a.s ); !a.s.empty() && i != std::string::npos; i = s.find( a.s, i + b.s.size() ) ) s.replace( i, a.s.size(), b.s );
        return *this;
    }
    QString &fill( QChar c, int n = -1 ) { s.assign( n < 0 ? s.size() : n, c.latin1() ); isnull = false; return *this; }
    void truncate( uint n ) { if ( n < s.size() ) s.resize( n ); }
    int toInt( bool *ok = 0, int base = 10 ) const { long n = parse( ok, base ); if ( ok && n != (int)n ) *ok = false; return n == (int)n ? n : 0; }
    uint toUInt( bool *ok = 0, int base = 10 ) const { long n = parse( ok, base ); if ( n != (long)(uint)n ) { if ( ok ) *ok = false; n = 0; } return n; }
    QString &setNum( int n, int base = 10 ) { return *this = number( n, base ); }
    QString &setNum( uint n, int base = 10 ) { return *this = number( n, base ); }
    QString &setNum( long n, int base = 10 ) { return *this = number( n, base ); }
    QString &setNum( ulong n, int base = 10 ) { return *this = number( n, base ); }
    QString &setNum( short n, int base = 10 ) { return *this = number( (int)n, base ); }
    QString &setNum( ushort n, int base = 10 ) { return *this = number( (uint)n, base ); }
    QString &setNum( Q_LLONG n, int base = 10 ) { return *this = number( n, base ); }
    QString &setNum( Q_ULLONG n, int base = 10 ) { return *this = number( n, base ); }
    static QString number( int n, int base = 10 ) { return number( (Q_LLONG)n, base ); }
    static QString number( uint n, int base = 10 ) { return number( (Q_LLONG)n, base ); }
    static QString number( long n, int base = 10 ) { return number( (Q_LLONG)n, base ); }
    static QString number( ulong n, int base = 10 ) { return number( (Q_ULLONG)n, base ); }
    static QString number( Q_LLONG n, int base = 10 ) { return n < 0 && base == 10 ? "-" + number( (Q_ULLONG)-n, base ) : number( (Q_ULLONG)n, base ); }
    static QString number( Q_ULLONG n, int base = 10 ) {
        std::string r;
        do r = "0123456789abcdefghijklmnopqrstuvwxyz"[n % base] + r; while ( n /= base );
        return made( r );
    }
    QString arg( const QString &a ) const { return filled( a ); }
    QString arg( int a ) const { return filled( number( a ) ); }
    QString arg( uint a ) const { return filled( number( a ) ); }
    QString arg( long a ) const { return filled( number( a ) ); }
    QString arg( Q_LLONG a ) const { return filled( number( a ) ); }
    QString arg( ulong a ) const { return filled( number( a ) ); }
    QString arg( Q_ULLONG a ) const { return filled( number( a ) ); }
    QString arg( short a ) const { return arg( (int)a ); }
    QString arg( ushort a ) const { return arg( (uint)a ); }
    QString arg( char a ) const { return filled( QString( QChar( a ) ) ); }
    QString arg( const QString &a, int width ) const { return filled( padded( a, width ) ); }
    QString arg( int a, int width, int base = 10 ) const { return filled( padded( base == 10 ? number( a ) : number( (Q_ULLONG)(Q_LLONG)a, base ), width ) ); }
    QString arg( uint a, int width, int base = 10 ) const { return filled( padded( number( a, base ), width ) ); }
    QString arg( double a, int width = 0, char format = 'g', int precision = -1 ) const { return filled( padded( number( a, format, precision < 0 ? 6 : precision ), width ) ); }
    QString arg( const QString &a, const QString &b ) const {
        QString r = *this;
        int low = r.lowest( -1 ), high = r.lowest( low );
        std::string t;
        for ( uint i = 0; i < s.size(); i++ ) {
            int n = s[i] == '%' && i + 1 < s.size() && isdigit( s[i + 1] ) ? s[i + 1] - '0' : -1;
            if ( n >= 0 && n == low ) t += a.s, i++; else if ( n >= 0 && n == high ) t += b.s, i++; else t += s[i];
        }
        return made( t );
    }
    static QString number( double n, char format = 'g', int precision = 6 ) {
        char spec[] = { '%', '.', '*', format, 0 }, buf[400];
        snprintf( buf, sizeof buf, spec, precision, n == 0 ? 0.0 : n );
        return QString( buf );
    }
    QString &setNum( double n, char format = 'g', int precision = 6 ) { return *this = number( n, format, precision ); }
    double toDouble( bool *ok = 0 ) const { char *end = 0; double d = strtod( s.c_str(), &end ); bool good = !s.empty() && *end == 0; if ( ok ) *ok = good; return good ? d : 0; }
    short toShort( bool *ok = 0, int base = 10 ) const { int n = toInt( ok, base ); if ( n != (short)n ) { if ( ok ) *ok = false; n = 0; } return n; }
    QString leftJustify( uint width, QChar fill = QChar( ' ' ), bool cut = FALSE ) const { std::string r = s; while ( r.size() < width ) r += fill.latin1(); if ( cut ) r = r.substr( 0, width ); return made( r ); }
    QString rightJustify( uint width, QChar fill = QChar( ' ' ), bool cut = FALSE ) const { std::string r = s; while ( r.size() < width ) r = fill.latin1() + r; if ( cut ) r = r.substr( 0, width ); return made( r ); }
    QString simplifyWhiteSpace() const { std::string r; for ( uint i = 0; i < s.size(); i++ ) if ( !isspace( s[i] ) ) r += s[i]; else if ( !r.empty() && r[r.size() - 1] != ' ' ) r += ' '; if ( !r.empty() && r[r.size() - 1] == ' ' ) r.resize( r.size() - 1 ); return made( r ); }
    int findRev( const QString &t, int i = -1 ) const { int at = i < 0 ? (int)s.size() + i : i; return at < 0 || at > (int)s.size() ? -1 : (int)s.rfind( t.s, at ); }
    QString &remove( const QString &t ) { if ( !t.s.empty() ) for ( size_t i = s.find( t.s ); i != std::string::npos; i = s.find( t.s, i ) ) s.erase( i, t.s.size() ); return *this; }
    bool operator!() const { return isnull; }
    QString section( char c, int a, int b = 0x7fffffff ) const {
        std::vector<std::string> all( 1 );
        for ( uint i = 0; i < s.size(); i++ ) if ( s[i] == c ) all.push_back( "" ); else all.back() += s[i];
        // The last field is -1.
        if ( a < 0 ) a = QMAX( a + (int)all.size(), 0 );
        if ( b < 0 ) b += all.size();
        std::string r;
        for ( int i = a; i <= b && i < (int)all.size(); i++ ) r += ( i > a ? std::string( 1, c ) : std::string() ) + all[i];
        return made( r );
    }
    QString &sprintf( const char *format, ... ) {
        char buf[1000];
        va_list args;
        va_start( args, format );
        vsnprintf( buf, sizeof buf, format, args );
        va_end( args );
        return *this = QString( buf );
    }
    static int compare( const QString &a, const QString &b ) { int c = a.s.compare( b.s ); return c < 0 ? -1 : c > 0; }
    int compare( const QString &b ) const { return compare( *this, b ); }
    friend class Ref;
    friend bool operator==( const QString &a, const QString &b );
    friend bool operator<( const QString &a, const QString &b );
private:
    static QString made( const std::string &t ) { QString r( "" ); r.s = t; return r; }
    long parse( bool *ok, int base ) const {
        std::string t = stripWhiteSpace().s;
        char *end = 0;
        long n = t.empty() ? 0 : strtol( t.c_str(), &end, base );
        bool good = !t.empty() && end && *end == 0;
        if ( ok ) *ok = good;
        return good ? n : 0;
    }
    static QString padded( const QString &a, int width ) { return width < 0 ? a.leftJustify( -width ) : a.rightJustify( width ); }
    int lowest( int above ) const { int n = 100; for ( uint i = 0; i + 1 < s.size(); i++ ) if ( s[i] == '%' && isdigit( s[i + 1] ) && s[i + 1] - '0' > above ) n = std::min( n, s[i + 1] - '0' ); return n; }
    // The first of the lowest markers (oracle tools/string).
    QString filled( const QString &a ) const {
        int low = lowest( -1 );
        std::string r;
        for ( uint i = 0; i < s.size(); i++ )
            if ( s[i] == '%' && i + 1 < s.size() && s[i + 1] - '0' == low ) r += a.s, i++, low = -1; else r += s[i];
        return made( r );
    }
    bool isnull;
    std::string s;
};
inline bool operator==( const QString &a, const QString &b ) { return a.s == b.s && a.isnull == b.isnull; }
inline bool operator!=( const QString &a, const QString &b ) { return !( a == b ); }
// A null text is greater than any other one (oracle tools/string).
inline bool operator<( const QString &a, const QString &b ) { return !a.isnull && ( b.isnull || a.s < b.s ); }
inline bool operator>( const QString &a, const QString &b ) { return b < a; }
inline bool operator<( const QString &a, const char *b ) { return a < QString( b ); }
inline bool operator>( const QString &a, const char *b ) { return QString( b ) < a; }
// A null text equals "" (oracle tools/string).
inline bool operator==( const QString &a, const char *b ) { return a.isNull() && b ? !*b : a == QString( b ); }
inline bool operator!=( const QString &a, const char *b ) { return !( a == b ); }
inline bool operator==( const char *a, const QString &b ) { return b == a; }
inline QString operator+( const QString &a, const QString &b ) { QString r = a; return r += b; }
inline QString operator+( const QString &a, const char *b ) { QString r = a; return r += QString( b ); }
inline QString operator+( const char *a, const QString &b ) { QString r( a ); return r += b; }
inline QString operator+( const QString &a, char b ) { QString r = a; return r += b; }
inline QString operator+( char a, const QString &b ) { QString r = QChar( a ); return r += b; }
inline QString operator+( const QString &a, QChar b ) { QString r = a; return r += b; }
#endif
