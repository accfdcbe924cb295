// Bytes: QCString is a string of Latin-1 characters, QByteArray a Uint8Array that is shared as in Qt.
#include "string.h"
#include "qmemarray.h"
class QRegExp;
class QString;
//= {module @qt3/tools}
class QByteArray { //= {type Uint8Array}
public:
    // A walk over const bytes is one over bytes: a const char pointer would be a text.
    typedef char *Iterator;
    typedef char *ConstIterator;
    typedef char ValueType;
    QByteArray(); //= new Uint8Array(0)
    QByteArray( int size ); //= new Uint8Array($1)
    uint size() const; //= $this.length
    uint count() const; //= $this.length
    bool isEmpty() const; //= $this.length === 0
    bool isNull() const; //= $this.length === 0
    char *data() const; //= {nonnull} $this
    bool resize( uint size ); //= {look: resize() of an array that others share} {mutates} QByteArray.resize($this, $1)
    bool resize( uint size, QGArray::Optimization optim ); //= {look: resize() of an array that others share} {mutates} QByteArray.resize($this, $1)
    bool truncate( uint size ); //= {mutates} QByteArray.truncate($this, $1)
    bool fill( char c, int size = -1 ); //= {mutates} QByteArray.fill($this, $*)
    QByteArray copy() const; //= QByteArray.copy($this)
    void detach(); //= {mutates} QByteArray.copy($this)
    QByteArray &assign( const QByteArray &a ); //= {mutates} $1
    QByteArray &duplicate( const QByteArray &a ); //= {mutates} QByteArray.copy($1)
    QByteArray &duplicate( const char *a, uint n ); //= {mutates} {bytes} QByteArray.duplicate($1, $2)
    QByteArray &setRawData( const char *a, uint n ); //= {mutates} {bytes} {from ./cpp.js bufferOf} bufferOf($1).subarray(0, $2)
    void sort(); //= {mutates} QByteArray.sort($this)
    int bsearch( char c ) const; //= QByteArray.bsearch($this, $1)
    uint nrefs() const; //= {none: nrefs(): memory is counted by nobody here}
    void resetRawData( const char *a, uint n ); //= {mutates} new Uint8Array(0)
    char *begin() const; //= {nonnull} $this
    char *end() const; //= {nonnull} $this.subarray($this.length)
    int find( char c, uint index = 0 ) const; //= QByteArray.find($this, $*)
    int contains( char c ) const; //= QByteArray.contains($this, $1)
    char &at( uint i ) const; //= {set $this[$1] = $2} ($this[$1]! << 24) >> 24
    char &operator[]( int i ) const; //= {set $this[$1] = $2} ($this[$1]! << 24) >> 24
    QByteArray &operator=( const QByteArray &a ); //= $this = $1
    bool operator==( const QByteArray &a ) const; //= QByteArray.equals($this, $1)
    bool operator!=( const QByteArray &a ) const; //= !QByteArray.equals($this, $1)
    operator const char *() const; //= {from ./cpp.js cString} cString($this)
};
class QCString { //= {type string} {functions}
public:
    QCString(); //= {null} ''
    explicit QCString( int size ); //= QCString.create($1)
    QCString( const char *s ); //= $1
    QCString( const char *s, uint maxlen ); //= {bytes} QCString.create($1, $2)
    QCString &operator=( const QCString &s ); //= $this = $1
    QCString &operator+=( const char *s ); //= $this += $1
    QCString &operator+=( char c ); //= $this += $1
    operator const char *() const; //= $this
    operator QByteArray() const; //= {look: a QCString as a QByteArray: the 0 at its end is one of the bytes, and of an empty text there are none} {from ./cpp.js byteArray} byteArray($this)
    bool isNull() const; //= $this === null
    bool isEmpty() const; //= $this === ''
    uint length() const; //= QCString.length($this)
    uint size() const; //= QCString.size($this)
    const char *data() const; //= $this
    QCString copy() const; //= $this
    bool resize( uint len ); //= {mutates} QCString.resize($this, $1)
    bool truncate( uint pos ); //= {mutates} truncate($this, $1)
    bool fill( char c, int len = -1 ); //= {mutates} fill($this, $1, $2)
    QCString &sprintf( const char *format, ... ); //= {mutates} {bytes} QCString.sprintf($*)
    int find( char c, int index = 0, bool cs = TRUE ) const; //= QCString.find($this, $1, $2, $3)
    int find( const char *s, int index = 0, bool cs = TRUE ) const; //= QCString.find($this, $*)
    int find( const QRegExp &r, int index = 0 ) const; //= QCString.find($this, $*)
    int findRev( char c, int index = -1, bool cs = TRUE ) const; //= QCString.findRev($this, $1, $2, $3)
    int findRev( const char *s, int index = -1, bool cs = TRUE ) const; //= QCString.findRev($this, $*)
    int contains( char c, bool cs = TRUE ) const; //= QCString.contains($this, $1, $2)
    int contains( const char *s, bool cs = TRUE ) const; //= QCString.contains($this, $*)
    int contains( const QRegExp &r ) const; //= QCString.contains($this, $*)
    int findRev( const QRegExp &r, int index = -1 ) const; //= QCString.findRev($this, $*)
    QCString left( uint len ) const;
    QCString right( uint len ) const;
    QCString mid( uint index, uint len = 0xffffffff ) const;
    QCString leftJustify( uint width, char fill = ' ', bool truncate = FALSE ) const; //= leftJustify($this, $1, $2, $3)
    QCString rightJustify( uint width, char fill = ' ', bool truncate = FALSE ) const; //= rightJustify($this, $1, $2, $3)
    QCString lower() const; //= QCString.lower($this)
    QCString upper() const; //= QCString.upper($this)
    QCString stripWhiteSpace() const; //= QCString.stripWhiteSpace($this)
    QCString simplifyWhiteSpace() const; //= QCString.simplifyWhiteSpace($this)
    QCString &insert( uint index, const char *s ); //= {mutates}
    QCString &insert( uint index, char c ); //= {mutates} insert($this, $1, $2)
    QCString &append( const char *s ); //= {mutates} $this + $1
    QCString &prepend( const char *s ); //= {mutates} $1 + $this
    QCString &remove( uint index, uint len ); //= {mutates}
    QCString &replace( uint index, uint len, const char *s ); //= {mutates}
    QCString &replace( const char *before, const char *after ); //= {mutates}
    QCString &replace( const QRegExp &r, const char *after ); //= {mutates}
    QCString &replace( char before, char after ); //= {mutates}
    QCString &replace( char before, const char *after ); //= {mutates} replace($this, $1, $2)
    short toShort( bool *ok = 0 ) const; //= QCString.toShort($this, $*)
    ushort toUShort( bool *ok = 0 ) const; //= QCString.toUShort($this, $*)
    int toInt( bool *ok = 0 ) const; //= QCString.toInt($this, $*)
    uint toUInt( bool *ok = 0 ) const; //= QCString.toUInt($this, $*)
    long toLong( bool *ok = 0 ) const; //= QCString.toLong($this, $*)
    ulong toULong( bool *ok = 0 ) const; //= QCString.toULong($this, $*)
    float toFloat( bool *ok = 0 ) const; //= QCString.toFloat($this, $*)
    double toDouble( bool *ok = 0 ) const; //= QCString.toDouble($this, $*)
    QCString &setStr( const char *s ); //= {mutates} $1
    QCString &setNum( short n ); //= {mutates} QCString.setNum($*)
    QCString &setNum( ushort n ); //= {mutates} QCString.setNum($*)
    QCString &setNum( int n ); //= {mutates} QCString.setNum($*)
    QCString &setNum( uint n ); //= {mutates} QCString.setNum($*)
    QCString &setNum( long n ); //= {mutates} QCString.setNum($*)
    QCString &setNum( ulong n ); //= {mutates} QCString.setNum($*)
    QCString &setNum( double n, char f = 'g', int prec = 6 ); //= {mutates} {format} QCString.setNum($*)
    bool setExpand( uint index, char c ); //= {mutates} QCString.setExpand($this, $1, $2)
    char operator[]( int i ) const; //= {look: a QCString shares its bytes with its copies in Qt: they do not change here} {from ./cpp.js charAt} {set $this = setAt($this, $1, String.fromCharCode($2))} charAt($this, $1)
    char at( uint i ) const; //= {from ./cpp.js charAt} charAt($this, $1)
};
QCString operator+( const QCString &a, const QCString &b ); //= $1 + $2
QCString operator+( const QCString &a, const char *b ); //= $1 + $2
QCString operator+( const char *a, const QCString &b ); //= $1 + $2
QCString operator+( const QCString &a, char b ); //= $1 + $2
QCString operator+( char a, const QCString &b ); //= $1 + $2
bool operator==( const QCString &a, const QCString &b ); //= $1 === $2
bool operator==( const QCString &a, const char *b ); //= $1 === $2
bool operator==( const char *a, const QCString &b ); //= $1 === $2
bool operator!=( const QCString &a, const QCString &b ); //= $1 !== $2
bool operator!=( const QCString &a, const char *b ); //= $1 !== $2
bool operator!=( const char *a, const QCString &b ); //= $1 !== $2
bool operator<( const QCString &a, const QCString &b ); //= $1 < $2
bool operator<( const QCString &a, const char *b ); //= $1 < $2
bool operator>( const QCString &a, const QCString &b ); //= $1 > $2
uint qstrlen( const char *s ); //= {bytes}
int qstrcmp( const char *a, const char *b ); //= {bytes}
int qstrncmp( const char *a, const char *b, uint len ); //= {bytes}
int qstricmp( const char *a, const char *b ); //= {bytes}
int qstrnicmp( const char *a, const char *b, uint len ); //= {bytes}
char *qstrdup( const char *s ); //= {bytes}
char *qstrcpy( char *dst, const char *src ); //= {bytes} {from @qt3/tools strcpy} strcpy($*)
char *qstrncpy( char *dst, const char *src, uint len ); //= {bytes}
Q_UINT16 qChecksum( const char *data, uint len ); //= {bytes}
