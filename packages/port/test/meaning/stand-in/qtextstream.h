// Text on a device or in a string. From Qt's documentation; only what the generator uses, in ASCII.
#ifndef QTEXTSTREAM_H
#define QTEXTSTREAM_H
#include "qbuffer.h"
#include "qstring.h"
class QTextStream {
public:
    enum { skipws = 1, left = 2, right = 4, internal = 8, bin = 0x10, oct = 0x20, dec = 0x40, hex = 0x80, showbase = 0x100, uppercase = 0x400, showpos = 0x800, scientific = 0x1000, fixed = 0x2000 };
    static const int basefield, adjustfield, floatfield;
    QTextStream( QIODevice *device ) : d( device ), own( FALSE ), text( 0 ), pos( 0 ) { reset(); }
    QTextStream( QByteArray a, int mode ) : d( new QBuffer( a ) ), own( TRUE ), text( 0 ), pos( 0 ) { d->open( mode ); reset(); }
    QTextStream( QString *s, int mode ) : d( 0 ), own( FALSE ), text( s ), pos( 0 ) {
        if ( mode & IO_Truncate || s->isNull() ) *s = "";
        if ( mode & IO_Append ) pos = s->length();
        reset();
    }
    ~QTextStream() { if ( own ) delete d; }
    void reset() { f = 0; w = 0; c = ' '; p = 6; }
    bool atEnd() const { return text ? pos >= text->length() : !d || d->atEnd(); }
    bool eof() const { return atEnd(); }
    int flags() const { return f; }
    int flags( int to ) { int was = f; f = to; return was; }
    int setf( int bits ) { return flags( f | bits ); }
    int setf( int bits, int mask ) { return flags( ( f & ~mask ) | ( bits & mask ) ); }
    int unsetf( int bits ) { return flags( f & ~bits ); }
    int width() const { return w; }
    int width( int to ) { int was = w; w = to; return was; }
    int fill() const { return c; }
    int fill( int to ) { int was = c; c = to; return was; }
    int precision() const { return p; }
    int precision( int to ) { int was = p; p = to; return was; }
    QTextStream &operator<<( char x ) { put( std::string( 1, x ) ); return *this; }
    QTextStream &operator<<( QChar x ) { return *this << x.latin1(); }
    QTextStream &operator<<( const char *s ) { return padded( "", s ? s : "" ); }
    QTextStream &operator<<( const QString &s ) { return *this << s.latin1(); }
    QTextStream &operator<<( const QCString &s ) { return *this << s.data(); }
    QTextStream &operator<<( signed short n ) { return whole( n < 0, n < 0 ? -(Q_ULLONG)n : n ); }
    QTextStream &operator<<( unsigned short n ) { return whole( FALSE, n ); }
    QTextStream &operator<<( signed int n ) { return whole( n < 0, n < 0 ? -(Q_ULLONG)n : n ); }
    QTextStream &operator<<( unsigned int n ) { return whole( FALSE, n ); }
    QTextStream &operator<<( signed long n ) { return whole( n < 0, n < 0 ? -(Q_ULLONG)n : n ); }
    QTextStream &operator<<( unsigned long n ) { return whole( FALSE, n ); }
    QTextStream &operator<<( float x ) { return *this << (double)x; }
    QTextStream &operator<<( double x ) {
        char kind = f & fixed ? 'f' : f & scientific ? 'e' : 'g', buf[400];
        char spec[] = { '%', '.', '*', (char)( f & uppercase ? ::toupper( kind ) : kind ), 0 };
        snprintf( buf, sizeof buf, spec, p, fabs( x ) );
        return padded( signbit( x ) ? "-" : f & showpos ? "+" : "", buf );
    }
    QTextStream &operator<<( QTextStream &( *change )( QTextStream & ) ) { return change( *this ); }
    QTextStream &operator>>( QTextStream &( *change )( QTextStream & ) ) { return change( *this ); }
    QTextStream &operator>>( char &x ) { int n = next(); x = n < 0 ? 0 : n; return *this; }
    QTextStream &operator>>( QChar &x ) { int n = next(); x = QChar( n < 0 ? 0 : n ); return *this; }
    QTextStream &operator>>( QString &s ) { s = word().c_str(); return *this; }
    QTextStream &operator>>( QCString &s ) { s = word().c_str(); return *this; }
    QTextStream &operator>>( signed short &n ) { n = number(); return *this; }
    QTextStream &operator>>( unsigned short &n ) { n = number(); return *this; }
    QTextStream &operator>>( signed int &n ) { n = number(); return *this; }
    QTextStream &operator>>( unsigned int &n ) { n = number(); return *this; }
    QTextStream &operator>>( signed long &n ) { n = number(); return *this; }
    QTextStream &operator>>( unsigned long &n ) { n = number(); return *this; }
    QTextStream &operator>>( double &x ) { x = real(); return *this; }
    QTextStream &operator>>( float &x ) { x = real(); return *this; }
    void skipWhiteSpace() { int n; while ( ( n = next() ) >= 0 ) if ( !isspace( n ) ) { back(); break; } }
    QString readLine() {
        if ( atEnd() ) return QString::null;
        std::string s;
        for ( int n; ( n = next() ) >= 0 && n != '\n'; ) s += (char)n;
        return s.c_str();
    }
    QString read() { std::string s; for ( int n; ( n = next() ) >= 0; ) s += (char)n; return s.c_str(); }
private:
    int next() {
        if ( !text ) return d && !d->atEnd() ? d->getch() : -1;
        return pos < text->length() ? (int)(uchar)text->at( pos++ ).latin1() : -1;
    }
    void back() { if ( text ) pos--; else d->at( d->at() - 1 ); }
    void put( const std::string &s ) {
        if ( !text ) { if ( d ) d->writeBlock( s.data(), s.size() ); return; }
        text->replace( pos, s.size(), s.c_str() );
        pos += s.size();
    }
    QTextStream &padded( const std::string &head, const std::string &rest ) {
        int missing = w - (int)( head.size() + rest.size() );
        std::string gap( missing > 0 ? missing : 0, (char)c );
        w = 0;
        put( f & left ? head + rest + gap : f & internal ? head + gap + rest : gap + head + rest );
        return *this;
    }
    QTextStream &whole( bool negative, Q_ULLONG n ) {
        int base = f & bin ? 2 : f & oct ? 8 : f & hex ? 16 : 10;
        QString digits = QString::number( n, base ), before = !( f & showbase ) ? "" : f & bin ? "0b" : f & oct ? "0" : f & hex ? "0x" : "";
        if ( f & uppercase ) { digits = digits.upper(); before = before.upper(); }
        return padded( std::string( negative ? "-" : f & showpos ? "+" : "" ) + before.latin1(), digits.latin1() );
    }
    std::string word() {
        std::string s;
        skipWhiteSpace();
        for ( int n; ( n = next() ) >= 0; s += (char)n ) if ( isspace( n ) ) { back(); break; }
        return s;
    }
    std::string run( const char *allowed ) {
        std::string s;
        for ( int n; ( n = next() ) >= 0; s += (char)n ) if ( !strchr( allowed, n ) ) { back(); break; }
        return s;
    }
    bool taken( const char *allowed ) {
        int n = next();
        if ( n < 0 ) return FALSE;
        if ( n && strchr( allowed, n ) ) return TRUE;
        back();
        return FALSE;
    }
    Q_LLONG number() {
        skipWhiteSpace();
        bool negative = run( "+-" ) == "-";
        int base = f & bin ? 2 : f & oct ? 8 : f & dec ? 10 : f & hex ? 16 : 0;
        if ( taken( "0" ) ) {
            if ( ( base == 0 || base == 16 ) && taken( "xX" ) ) base = 16;
            else if ( ( base == 0 || base == 2 ) && taken( "bB" ) ) base = 2;
            else if ( base == 0 ) base = 8;
        }
        if ( base == 0 ) base = 10;
        Q_LLONG n = strtoll( run( std::string( "0123456789abcdefABCDEF", base == 16 ? 22 : base ).c_str() ).c_str(), 0, base );
        return negative ? -n : n;
    }
    double real() {
        skipWhiteSpace();
        const char *digits = "0123456789";
        std::string s = taken( "-" ) ? "-" : taken( "+" ) ? "" : "";
        s += run( digits );
        if ( taken( "." ) ) s += "." + run( digits );
        if ( s.find_first_of( digits ) != std::string::npos && taken( "eE" ) ) {
            s += "e" + run( "+-" );
            s += run( digits );
        }
        return strtod( s.c_str(), 0 );
    }
    QIODevice *d;
    bool own;
    QString *text;
    uint pos;
    int f, w, c, p;
    QTextStream( const QTextStream & );
    QTextStream &operator=( const QTextStream & );
};
const int QTextStream::basefield = bin | oct | dec | hex;
const int QTextStream::adjustfield = left | right | internal;
const int QTextStream::floatfield = scientific | fixed;
inline QTextStream &bin( QTextStream &s ) { s.setf( QTextStream::bin, QTextStream::basefield ); return s; }
inline QTextStream &oct( QTextStream &s ) { s.setf( QTextStream::oct, QTextStream::basefield ); return s; }
inline QTextStream &dec( QTextStream &s ) { s.setf( QTextStream::dec, QTextStream::basefield ); return s; }
inline QTextStream &hex( QTextStream &s ) { s.setf( QTextStream::hex, QTextStream::basefield ); return s; }
inline QTextStream &endl( QTextStream &s ) { return s << '\n'; }
inline QTextStream &flush( QTextStream &s ) { return s; }
inline QTextStream &ws( QTextStream &s ) { s.skipWhiteSpace(); return s; }
inline QTextStream &reset( QTextStream &s ) { s.reset(); return s; }
struct QTSManip {
    QTSManip( int ( QTextStream::*m )( int ), int v ) : member( m ), value( v ) {}
    int ( QTextStream::*member )( int );
    int value;
};
inline QTextStream &operator<<( QTextStream &s, QTSManip m ) { ( s.*m.member )( m.value ); return s; }
inline QTSManip qSetW( int n ) { return QTSManip( &QTextStream::width, n ); }
inline QTSManip qSetFill( int n ) { return QTSManip( &QTextStream::fill, n ); }
inline QTSManip qSetPrecision( int n ) { return QTSManip( &QTextStream::precision, n ); }
#endif
