#include "qhostaddress.h"
#include "qiodevice.h"
//= {module @qt3/qsocketdevice}
class QSocketDevice : public QIODevice {
public:
    enum Type { Stream, Datagram };
    enum Protocol { IPv4, IPv6, Unknown };
    enum Error { NoError, AlreadyBound, Inaccessible, NoResources, InternalError, Bug = InternalError, Impossible, NoFiles, ConnectionRefused, NetworkFailure, UnknownError };
    QSocketDevice( int type = Stream );
    QSocketDevice( int type, int protocol, int dummy );
    QSocketDevice( int socket, int type );
    ~QSocketDevice(); //= $this.delete()
    bool isValid() const;
    int type() const;
    int protocol() const;
    int socket() const;
    virtual void setSocket( int socket, int type );
    bool open( int mode );
    void close();
    void flush();
    ulong size() const;
    ulong at() const;
    bool at( ulong position );
    bool atEnd() const;
    bool blocking() const;
    virtual void setBlocking( bool enable );
    bool addressReusable() const;
    virtual void setAddressReusable( bool enable );
    int receiveBufferSize() const;
    virtual void setReceiveBufferSize( uint size );
    int sendBufferSize() const;
    virtual void setSendBufferSize( uint size );
    virtual bool connect( const QHostAddress &address, Q_UINT16 port );
    virtual bool bind( const QHostAddress &address, Q_UINT16 port );
    virtual bool listen( int backlog );
    virtual int accept();
    long bytesAvailable() const;
    long waitForMore( int msecs, bool *timeout = 0 ) const; //= $this.waitForMore($*)
    long readBlock( char *data, ulong maxlen );
    long writeBlock( const char *data, ulong len ); //= {bytes}
    long writeBlock( const QByteArray &data );
    virtual long writeBlock( const char *data, ulong len, const QHostAddress &host, Q_UINT16 port ); //= {bytes} $this.writeBlock($1, $2, $3, $4)
    long readLine( char *data, ulong maxlen );
    int getch();
    int putch( int ch );
    int ungetch( int ch );
    Q_UINT16 port() const;
    Q_UINT16 peerPort() const;
    QHostAddress address() const;
    QHostAddress peerAddress() const;
    int error() const;
protected:
    void setError( int error );
};
