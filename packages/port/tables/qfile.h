#include "qiodevice.h"
#include "qstring.h"
#include "stdio.h"
//= {module @qt3/tools}
class QFile : public QIODevice {
public:
    QFile();
    QFile( const QString &name );
    QString name() const;
    void setName( const QString &name );
    bool exists() const;
    static bool exists( const QString &fileName ); //= QFile.exists($1)
    bool remove();
    static bool remove( const QString &fileName ); //= QFile.remove($1)
    bool open( int mode );
    bool open( int mode, int descriptor );
    bool open( int mode, FILE *file ); //= {none: open( mode, FILE * ): open( mode, descriptor ) takes the descriptor: 0, 1 and 2 are stdin, stdout and stderr}
    void close();
    void flush();
    ulong size() const;
    ulong at() const;
    bool at( ulong position );
    bool atEnd() const;
    long readBlock( char *data, ulong maxlen );
    long writeBlock( const char *data, ulong len ); //= {bytes}
    long writeBlock( const QByteArray &data );
    long readLine( char *data, ulong maxlen );
    long readLine( QString &line, ulong maxlen );
    int getch();
    int putch( int ch );
    int ungetch( int ch );
    int handle() const;
    QString errorString() const;
    static QCString encodeName( const QString &fileName ); //= {none: encodeName(): functions of files take names as text here; utf8() gives the bytes}
    static QString decodeName( const QCString &localFileName ); //= {none: decodeName(): functions of files return names as text here; QString.fromUtf8() takes bytes}
};
