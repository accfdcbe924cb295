#include "qiodevice.h"
#include "qstring.h"
#include "stdio.h"
#include "qtextcodec.h"
//= {module @qt3/tools}
class QTextStream;
class Manipulator {
};
class QTextStream {
public:
    enum Encoding { Locale, Latin1, Unicode, UnicodeNetworkOrder, UnicodeReverse, RawUnicode, UnicodeUTF8 };
    enum Flags { skipws = 1, left = 2, right = 4, internal = 8, bin = 16, oct = 32, dec = 64, hex = 128, showbase = 256, showpoint = 512, uppercase = 1024, showpos = 2048, scientific = 4096, fixed = 8192 };
    static const int basefield;
    static const int adjustfield;
    static const int floatfield;
    QTextStream(); //= new QTextStream()
    QTextStream( QIODevice *device );
    QTextStream( QString *text, int mode ); //= new QTextStream($*)
    QTextStream( QString &text, int mode ); //= new QTextStream($*)
    QTextStream( QByteArray &bytes, int mode ); //= new QTextStream($1, $2)
    QTextStream( FILE *file, int mode ); //= {from ./cpp.js textStream} textStream($1, $2)
    void setEncoding( int e ); //= $this.setEncoding($1 as TextEncoding)
    void setCodec( QTextCodec *codec );
    QTextCodec *codec();
    QIODevice *device() const;
    void setDevice( QIODevice *device );
    void unsetDevice();
    bool atEnd() const;
    bool eof() const;
    QTextStream &operator>>( QChar &c ); //= {out $1.value = $this.readChar()}
    QTextStream &operator>>( char &c ); //= {out $1.value = $this.readChar().charCodeAt(0) << 24 >> 24}
    QTextStream &operator>>( short &n ); //= {out $1.value = $this.readInt() << 16 >> 16}
    QTextStream &operator>>( ushort &n ); //= {out $1.value = $this.readInt() & 0xffff}
    QTextStream &operator>>( int &n ); //= {out $1.value = $this.readInt() | 0}
    QTextStream &operator>>( uint &n ); //= {out $1.value = $this.readInt() >>> 0}
    QTextStream &operator>>( long &n ); //= {out $1.value = $this.readInt()}
    QTextStream &operator>>( ulong &n ); //= {out $1.value = $this.readInt()}
    QTextStream &operator>>( Q_LLONG &n ); //= {out $1.value = $this.readInt64()}
    QTextStream &operator>>( Q_ULLONG &n ); //= {out $1.value = BigInt.asUintN(64, $this.readInt64())}
    QTextStream &operator>>( float &n ); //= {out $1.value = Math.fround($this.readDouble())}
    QTextStream &operator>>( double &n ); //= {out $1.value = $this.readDouble()}
    QTextStream &operator>>( QString &s ); //= {out $1.value = $this.readWord()}
    QTextStream &operator>>( QCString &s ); //= {out $1.value = $this.readWord()}
    QTextStream &operator<<( QChar c ); //= $this.put($1)
    QTextStream &operator<<( char c ); //= $this.put($1)
    QTextStream &operator<<( short n ); //= $this.put($1)
    QTextStream &operator<<( ushort n ); //= $this.put($1)
    QTextStream &operator<<( int n ); //= $this.put($1)
    QTextStream &operator<<( uint n ); //= $this.put($1)
    QTextStream &operator<<( long n ); //= $this.put($1)
    QTextStream &operator<<( ulong n ); //= $this.put($1)
    QTextStream &operator<<( Q_LLONG n ); //= $this.put($1)
    QTextStream &operator<<( Q_ULLONG n ); //= $this.put($1)
    QTextStream &operator<<( float n ); //= $this.putDouble($1)
    QTextStream &operator<<( double n ); //= $this.putDouble($1)
    QTextStream &operator<<( const char *s ); //= $this.put($1)
    QTextStream &operator<<( const QString &s ); //= $this.put($1)
    QTextStream &operator<<( const QCString &s ); //= $this.put($1)
    QTextStream &operator<<( Manipulator m ); //= $this.put($1)
    QTextStream &operator>>( Manipulator m ); //= $this.put($1)
    QTextStream &readRawBytes( char *data, uint n ); //= {from ./cpp.js readInto} readInto($this, $1, $2)
    QTextStream &writeRawBytes( const char *data, uint n ); //= {bytes} {from ./cpp.js bufferOf} $this.writeRawBytes(bufferOf($1), $2)
    QString readLine(); //= {null} $this.readLine()
    QString read();
    void skipWhiteSpace();
    void reset();
    int flags() const;
    int flags( int f );
    int setf( int bits );
    int setf( int bits, int mask );
    int unsetf( int bits );
    int width() const;
    int width( int w );
    int fill() const; //= $this.fill().charCodeAt(0)
    int fill( int c ); //= $this.fill($1).charCodeAt(0)
    int precision() const;
    int precision( int p );
};
extern Manipulator bin;
extern Manipulator oct;
extern Manipulator dec;
extern Manipulator hex;
extern Manipulator endl;
extern Manipulator flush;
extern Manipulator ws;
extern Manipulator reset;
Manipulator qSetW( int w );
Manipulator qSetFill( int f );
Manipulator qSetPrecision( int p );
class QTextIStream : public QTextStream { //= {type QTextStream}
public:
    QTextIStream( QIODevice *device ); //= new QTextStream($1)
    QTextIStream( QString *s ); //= new QTextStream($1, 1)
    QTextIStream( FILE *file ); //= {from ./cpp.js textStream} textStream($1, 1)
};
class QTextOStream : public QTextStream { //= {type QTextStream}
public:
    QTextOStream( QIODevice *device ); //= new QTextStream($1)
    QTextOStream( QString *s ); //= new QTextStream($1, 2)
    QTextOStream( FILE *file ); //= {from ./cpp.js textStream} textStream($1, 2)
};
typedef QTextStream QTS;
