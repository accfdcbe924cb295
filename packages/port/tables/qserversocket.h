#include "qsocket.h"
//= {module @qt3/qserversocket}
class QServerSocket : public QObject {
public:
    QServerSocket( Q_UINT16 port, int backlog = 1, QObject *parent = 0, const char *name = 0 );
    QServerSocket( const QHostAddress &address, Q_UINT16 port, int backlog = 1, QObject *parent = 0, const char *name = 0 );
    QServerSocket( QObject *parent = 0, const char *name = 0 );
    virtual void destructor(); // what C++ calls ~QServerSocket()
    bool ok() const;
    Q_UINT16 port() const;
    int socket() const;
    virtual void setSocket( int socket );
    QHostAddress address() const;
    virtual void newConnection( int socket ) = 0;
protected:
    QSocketDevice *socketDevice(); //= {from @qt3/qsocketdevice QSocketDevice} QSocketDevice.of($this.socketDevice())
};
