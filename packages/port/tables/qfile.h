#include "qiodevice.h"
#include "qstring.h"
#include "stdio.h"
//= {module @qt3/tools}
class QFile : public QIODevice {
public:
    QFile();
    QFile( const QString &name );
    virtual ~QFile(); //= $this.delete()
    QString name() const;
    void setName( const QString &name );
    bool exists() const;
    static bool exists( const QString &fileName ); //= QFile.exists($1)
    bool remove();
    static bool remove( const QString &fileName ); //= QFile.remove($1)
    bool open( int mode );
    bool open( int mode, int descriptor );
    bool open( int mode, FILE *file ); //= {from ./cpp.js fileno} $this.open($1, fileno($2))
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
    static QCString encodeName( const QString &fileName ); //= {from @qt3/tools utf8} utf8($1)
    static QString decodeName( const QCString &localFileName ); //= {from @qt3/tools QString} QString.fromUtf8($1)
};
