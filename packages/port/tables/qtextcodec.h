#include "qstring.h"
//= {module @qt3/tools}
class QTextDecoder {
public:
    QString toUnicode( const char *bytes, int length ); //= {bytes}
};
class QTextEncoder {
public:
    QCString fromUnicode( const QString &text, int &length );
};
class QTextCodec {
public:
    static QTextCodec *codecForName( const char *name );
    static QTextCodec *codecForMib( int mib );
    static QTextCodec *codecForLocale(); //= {nonnull} QTextCodec.codecForLocale()
    static void setCodecForLocale( QTextCodec *codec );
    static QTextCodec *codecForCStrings();
    static void setCodecForCStrings( QTextCodec *codec ); //= {none: setCodecForCStrings(): C strings are Latin-1 here; decode them with QTextCodec}
    static QTextCodec *codecForTr();
    static void setCodecForTr( QTextCodec *codec ); //= {none: setCodecForTr(): tr() takes its texts for Latin-1 here}
    const char *name() const; //= {nonnull} $this.name()
    const char *mimeName() const; //= {nonnull} $this.mimeName()
    int mibEnum() const;
    QString toUnicode( const char *bytes, int length ) const; //= {bytes}
    QString toUnicode( const char *bytes ) const; //= {bytes}
    QCString fromUnicode( const QString &text ) const;
    QCString fromUnicode( const QString &text, int &length ) const;
    bool canEncode( const QString &text ) const;
    QTextDecoder *makeDecoder() const; //= {nonnull} $this.makeDecoder()
    QTextEncoder *makeEncoder() const; //= {nonnull} $this.makeEncoder()
};
