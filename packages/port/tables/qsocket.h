#include "qobject.h"
#include "qiodevice.h"
#include "qhostaddress.h"
//= {module @qt3/qsocket}
class QSocketDevice;
class QSocket : public QObject, public QIODevice {
public:
    enum Error { ErrConnectionRefused, ErrHostNotFound, ErrSocketRead };
    enum State { Idle, HostLookup, Connecting, Connected, Closing, Connection = 3 };
    QSocket( QObject *parent = 0, const char *name = 0 );
    virtual void destructor(); // what C++ calls ~QSocket()
    int socket() const;
    virtual void setSocket( int socket );
    QSocketDevice *socketDevice(); //= {from @qt3/qsocketdevice QSocketDevice} QSocketDevice.of($this)
    virtual void setSocketDevice( QSocketDevice *device );
    int state() const;
    virtual void connectToHost( const QString &host, Q_UINT16 port );
    QString peerName() const;
    bool open( int mode );
    void close();
    void flush();
    ulong size() const;
    ulong at() const;
    bool at( ulong pos );
    bool atEnd() const;
    ulong bytesAvailable() const;
    ulong waitForMore( int msecs, bool *timeout = 0 ) const;
    ulong bytesToWrite() const;
    void clearPendingData();
    long readBlock( char *data, ulong maxlen );
    long writeBlock( const char *data, ulong len ); //= {bytes}
    long writeBlock( const QByteArray &data );
    long readLine( char *data, ulong maxlen );
    int getch();
    int putch( int ch );
    int ungetch( int ch );
    bool canReadLine() const;
    virtual QString readLine();
    Q_UINT16 port() const;
    Q_UINT16 peerPort() const;
    QHostAddress address() const;
    QHostAddress peerAddress() const;
    void setReadBufferSize( ulong size );
    ulong readBufferSize() const;
signals:
    void hostFound();
    void connected();
    void readyRead();
    void connectionClosed();
    void delayedCloseFinished();
    void bytesWritten( int nbytes );
    void error( int code );
};
