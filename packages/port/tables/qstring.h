// Text: QChar is a string of one character, QString a string.
//= {module @qt3/tools}
class QCString;
class QByteArray;
class QRegExp;
class QChar { //= {type string} {functions}
public:
    QChar(); //= '\0'
    QChar( char c ); //= String.fromCharCode($1 & 0xff)
    QChar( uchar c ); //= String.fromCharCode($1)
    QChar( ushort c ); //= String.fromCharCode($1)
    QChar( uchar cell, uchar row ); //= String.fromCharCode(($2 << 8) | $1)
    QChar( int c ); //= String.fromCharCode($1)
    QChar( uint c ); //= String.fromCharCode($1)
    static const QChar null; //= QChar.null
    static const QChar replacement; //= QChar.replacement
    static const QChar byteOrderMark; //= QChar.byteOrderMark
    static const QChar nbsp; //= QChar.nbsp
    bool isNull() const; //= QChar.isNull($this)
    bool isPrint() const; //= QChar.isPrint($this)
    bool isPunct() const; //= QChar.isPunct($this)
    bool isSpace() const; //= QChar.isSpace($this)
    bool isMark() const; //= QChar.isMark($this)
    bool isLetter() const; //= QChar.isLetter($this)
    bool isNumber() const; //= QChar.isNumber($this)
    bool isLetterOrNumber() const; //= QChar.isLetterOrNumber($this)
    bool isDigit() const; //= QChar.isDigit($this)
    bool isSymbol() const; //= QChar.isSymbol($this)
    int digitValue() const; //= QChar.digitValue($this)
    QChar lower() const; //= QChar.lower($this)
    QChar upper() const; //= QChar.upper($this)
    char latin1() const; //= (QChar.latin1($this) << 24) >> 24
    ushort unicode() const; //= QChar.unicode($this)
    uchar cell() const; //= QChar.cell($this)
    uchar row() const; //= QChar.row($this)
    operator char() const; //= (QChar.latin1($this) << 24) >> 24
    QChar &operator=( const QChar &c ); //= $this = $1
};
bool operator==( QChar a, QChar b ); //= $1 === $2
bool operator!=( QChar a, QChar b ); //= $1 !== $2
bool operator<( QChar a, QChar b ); //= $1 < $2
bool operator>( QChar a, QChar b ); //= $1 > $2
bool operator<=( QChar a, QChar b ); //= $1 <= $2
bool operator>=( QChar a, QChar b ); //= $1 >= $2
bool operator==( QChar a, char b ); //= $1 === $2
bool operator!=( QChar a, char b ); //= $1 !== $2

class QString { //= {type string} {functions}
public:
    enum SectionFlags { SectionDefault = 0, SectionSkipEmpty = 1, SectionIncludeLeadingSep = 2, SectionIncludeTrailingSep = 4, SectionCaseInsensitiveSeps = 8 };
    static const QString null; //= {null} QString.null
    QString(); //= {null} ''
    QString( const char *s ); //= $1
    QString( QChar c ); //= $1
    QString( char c ); //= String.fromCharCode($1 & 0xff)
    QString( const QCString &s ); //= $1
    QString( const QChar *unicode, uint length ); //= {from ./cpp.js characters} characters($1, $2)
    QString( const QByteArray &a ); //= {bytes} QString.fromLatin1($1)
    QString &operator=( const QString &s ); //= $this = $1
    QString &operator=( QChar c ); //= $this = $1
    QString &operator+=( const QString &s ); //= $this += $1
    QString &operator+=( QChar c ); //= $this += $1
    operator const char *() const; //= {nonnull} latin1($this)
    bool isNull() const; //= $this === null
    bool isEmpty() const; //= $this === ''
    bool operator!() const; //= isNull($this)
    uint length() const; //= $this.length
    QString copy() const; //= $this
    void truncate( uint newLen ); //= {mutates} truncate($this, $1)
    QString &fill( QChar c, int len = -1 ); //= {mutates} fill($this, $*)
    QString arg( const QString &a, int fieldWidth = 0 ) const;
    QString arg( const QString &a, const QString &b ) const;
    QString arg( const QString &a, const QString &b, const QString &c ) const;
    QString arg( const QString &a, const QString &b, const QString &c, const QString &d ) const;
    QString arg( char a, int fieldWidth = 0 ) const; //= arg($this, $*)
    QString arg( QChar a, int fieldWidth = 0 ) const;
    QString arg( int a, int fieldWidth = 0, int base = 10 ) const;
    QString arg( uint a, int fieldWidth = 0, int base = 10 ) const;
    QString arg( long a, int fieldWidth = 0, int base = 10 ) const;
    QString arg( ulong a, int fieldWidth = 0, int base = 10 ) const;
    QString arg( Q_LLONG a, int fieldWidth = 0, int base = 10 ) const;
    QString arg( Q_ULLONG a, int fieldWidth = 0, int base = 10 ) const;
    QString arg( short a, int fieldWidth = 0, int base = 10 ) const;
    QString arg( ushort a, int fieldWidth = 0, int base = 10 ) const;
    QString arg( double a, int fieldWidth = 0, char fmt = 'g', int prec = -1 ) const; //= {format}
    QString &sprintf( const char *format, ... ); //= {mutates} {bytes} QString.sprintf($*)
    int find( QChar c, int index = 0, bool cs = TRUE ) const;
    int find( char c, int index = 0, bool cs = TRUE ) const; //= find($this, $*)
    int find( const QString &s, int index = 0, bool cs = TRUE ) const;
    int find( const QRegExp &r, int index = 0 ) const;
    int find( const char *s, int index = 0 ) const;
    int findRev( QChar c, int index = -1, bool cs = TRUE ) const; //= QChar.findRev($this, $*)
    int findRev( char c, int index = -1, bool cs = TRUE ) const; //= QChar.findRev($this, $*)
    int findRev( const QString &s, int index = -1, bool cs = TRUE ) const;
    int findRev( const QRegExp &r, int index = -1 ) const;
    int findRev( const char *s, int index = -1 ) const;
    int contains( QChar c, bool cs = TRUE ) const;
    int contains( char c, bool cs = TRUE ) const;
    int contains( const char *s, bool cs = TRUE ) const;
    int contains( const QString &s, bool cs = TRUE ) const;
    int contains( const QRegExp &r ) const;
    bool startsWith( const QString &s, bool cs = TRUE ) const;
    bool endsWith( const QString &s, bool cs = TRUE ) const;
    QString left( uint len ) const;
    QString right( uint len ) const;
    QString mid( uint index, uint len = 0xffffffff ) const;
    QString leftJustify( uint width, QChar fill = ' ', bool truncate = FALSE ) const;
    QString rightJustify( uint width, QChar fill = ' ', bool truncate = FALSE ) const;
    QString lower() const;
    QString upper() const;
    QString stripWhiteSpace() const;
    QString simplifyWhiteSpace() const;
    QString section( QChar sep, int start, int end = 0xffffffff, int flags = 0 ) const;
    QString section( char sep, int start, int end = 0xffffffff, int flags = 0 ) const;
    QString section( const char *sep, int start, int end = 0xffffffff, int flags = 0 ) const;
    QString section( const QString &sep, int start, int end = 0xffffffff, int flags = 0 ) const;
    QString section( const QRegExp &sep, int start, int end = 0xffffffff, int flags = 0 ) const;
    QString &insert( uint index, const QString &s ); //= {mutates}
    QString &insert( uint index, QChar c ); //= {mutates}
    QString &insert( uint index, char c ); //= {mutates}
    QString &append( const QString &s ); //= {mutates} $this + $1
    QString &append( QChar c ); //= {mutates} $this + $1
    QString &append( char c ); //= {mutates} $this + $1
    QString &prepend( const QString &s ); //= {mutates} $1 + $this
    QString &prepend( QChar c ); //= {mutates} $1 + $this
    QString &prepend( char c ); //= {mutates} $1 + $this
    QString &remove( uint index, uint len ); //= {mutates}
    QString &remove( const QString &s ); //= {mutates}
    QString &remove( const QString &s, bool cs ); //= {mutates}
    QString &remove( QChar c ); //= {mutates}
    QString &remove( char c ); //= {mutates}
    QString &remove( const QRegExp &r ); //= {mutates}
    QString &replace( uint index, uint len, const QString &s ); //= {mutates}
    QString &replace( const QString &before, const QString &after ); //= {mutates}
    QString &replace( const QString &before, const QString &after, bool cs ); //= {mutates}
    QString &replace( QChar c, const QString &after ); //= {mutates}
    QString &replace( char c, const QString &after ); //= {mutates}
    QString &replace( QChar c, QChar after ); //= {mutates}
    QString &replace( const QRegExp &r, const QString &after ); //= {mutates}
    short toShort( bool *ok = 0, int base = 10 ) const;
    ushort toUShort( bool *ok = 0, int base = 10 ) const;
    int toInt( bool *ok = 0, int base = 10 ) const;
    uint toUInt( bool *ok = 0, int base = 10 ) const;
    long toLong( bool *ok = 0, int base = 10 ) const;
    ulong toULong( bool *ok = 0, int base = 10 ) const;
    Q_LLONG toLongLong( bool *ok = 0, int base = 10 ) const;
    Q_ULLONG toULongLong( bool *ok = 0, int base = 10 ) const;
    float toFloat( bool *ok = 0 ) const;
    double toDouble( bool *ok = 0 ) const;
    QString &setNum( int n, int base = 10 ); //= {mutates} QString.setNum($*)
    QString &setNum( uint n, int base = 10 ); //= {mutates} QString.setNum($*)
    QString &setNum( long n, int base = 10 ); //= {mutates} QString.setNum($*)
    QString &setNum( ulong n, int base = 10 ); //= {mutates} QString.setNum($*)
    QString &setNum( short n, int base = 10 ); //= {mutates} QString.setNum($*)
    QString &setNum( ushort n, int base = 10 ); //= {mutates} QString.setNum($*)
    QString &setNum( Q_LLONG n, int base = 10 ); //= {mutates} QString.setNum($*)
    QString &setNum( Q_ULLONG n, int base = 10 ); //= {mutates} QString.setNum($*)
    QString &setNum( float n, char f = 'g', int prec = 6 ); //= {mutates} {format} QString.setNum($*)
    QString &setNum( double n, char f = 'g', int prec = 6 ); //= {mutates} {format} QString.setNum($*)
    static QString number( int n, int base = 10 );
    static QString number( uint n, int base = 10 );
    static QString number( long n, int base = 10 );
    static QString number( ulong n, int base = 10 );
    static QString number( Q_LLONG n, int base = 10 );
    static QString number( Q_ULLONG n, int base = 10 );
    static QString number( double n, char f = 'g', int prec = 6 ); //= {format} QString.number($*)
    QString &setLatin1( const char *s, int len = -1 ); //= {mutates} {bytes} QString.fromLatin1($*)
    QString &setAscii( const char *s, int len = -1 ); //= {mutates} {bytes} QString.fromAscii($*)
    void setLength( uint len ); //= {mutates} setLength($this, $1)
    int compare( const QString &s ) const;
    static int compare( const QString &a, const QString &b ); //= QString.compare($1, $2)
    int localeAwareCompare( const QString &s ) const;
    static int localeAwareCompare( const QString &a, const QString &b ); //= QString.localeAwareCompare($1, $2)
    QChar &at( uint i ) const; //= {set $this = setAt($this, $1, $2)} at($this, $1)
    QChar operator[]( int i ) const; //= {set $this = setAt($this, $1, $2)} at($this, $1)
    QChar &ref( uint i ); //= {set $this = setAt($this, $1, $2)} at($this, $1)
    QChar constref( uint i ) const; //= at($this, $1)
    const char *latin1() const; //= {nonnull}
    const char *ascii() const; //= {nonnull}
    QCString utf8() const;
    QCString local8Bit() const;
    const unsigned short *ucs2() const; //= {none: ucs2( text ) of @qt3/tools returns a Uint16Array with a 0 at its end}
    static QString fromUcs2( const unsigned short *codes ); //= {none: QString.fromUcs2() takes a Uint16Array}
    static QString fromLatin1( const char *s, int len = -1 ); //= {bytes} QString.fromLatin1($*)
    static QString fromAscii( const char *s, int len = -1 ); //= {bytes} QString.fromAscii($*)
    static QString fromUtf8( const char *s, int len = -1 ); //= {bytes} QString.fromUtf8($*)
    static QString fromLocal8Bit( const char *s, int len = -1 ); //= {bytes} QString.fromLocal8Bit($*)
    void squeeze(); //= {omit} 0
};
QString operator+( const QString &a, const QString &b ); //= $1 + $2
QString operator+( const QString &a, const char *b ); //= $1 + $2
QString operator+( const char *a, const QString &b ); //= $1 + $2
QString operator+( const QString &a, char b ); //= $1 + $2
QString operator+( char a, const QString &b ); //= $1 + $2
QString operator+( const QString &a, QChar b ); //= $1 + $2
QString operator+( QChar a, const QString &b ); //= $1 + $2
bool operator==( const QString &a, const QString &b ); //= $1 === $2
bool operator!=( const QString &a, const QString &b ); //= $1 !== $2
bool operator<( const QString &a, const QString &b ); //= $1 < $2
bool operator>( const QString &a, const QString &b ); //= $1 > $2
bool operator<=( const QString &a, const QString &b ); //= $1 <= $2
bool operator>=( const QString &a, const QString &b ); //= $1 >= $2
bool operator==( const QString &a, const char *b ); //= $1 === $2
bool operator==( const char *a, const QString &b ); //= $1 === $2
bool operator!=( const QString &a, const char *b ); //= $1 !== $2
bool operator!=( const char *a, const QString &b ); //= $1 !== $2
bool operator<( const QString &a, const char *b ); //= $1 < $2
bool operator<( const char *a, const QString &b ); //= $1 < $2
bool operator>( const QString &a, const char *b ); //= $1 > $2
bool operator>( const char *a, const QString &b ); //= $1 > $2
#include "qcstring.h"
