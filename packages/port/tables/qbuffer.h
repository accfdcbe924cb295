#include "qiodevice.h"
//= {module @qt3/tools}
class QBuffer : public QIODevice {
public:
    QBuffer();
    QBuffer( QByteArray &bytes ); //= new QBuffer($1)
    QByteArray buffer() const;
    bool setBuffer( QByteArray bytes );
    bool open( int mode );
    void close();
    void flush();
    ulong size() const;
    ulong at() const;
    bool at( ulong pos );
    long readBlock( char *data, ulong maxlen );
    long writeBlock( const char *data, ulong len ); //= {bytes}
    long writeBlock( const QByteArray &data );
    long readLine( char *data, ulong maxlen );
    int getch();
    int putch( int ch );
    int ungetch( int ch );
};
