#include "qnetworkprotocol.h"
#include "qurlinfo.h"
//= {module @qt3/qnetwork}
class QFtp : public QNetworkProtocol {
public:
    enum State { Unconnected, HostLookup, Connecting, Connected, LoggedIn, Closing };
    enum Error { NoError, UnknownError, HostNotFound, ConnectionRefused, NotConnected };
    enum Command { None, ConnectToHost, Login, Close, List, Cd, Get, Put, Remove, Mkdir, Rmdir, Rename, RawCommand };
    QFtp( QObject *parent = 0, const char *name = 0 );
    int connectToHost( const QString &host, Q_UINT16 port = 21 );
    int login( const QString &user = QString::null, const QString &password = QString::null );
    int close();
    int list( const QString &dir = QString::null );
    int cd( const QString &dir );
    int get( const QString &file, QIODevice *dev = 0 );
    int put( const QByteArray &data, const QString &file );
    int put( QIODevice *dev, const QString &file );
    int remove( const QString &file );
    int mkdir( const QString &dir );
    int rmdir( const QString &dir );
    int rename( const QString &oldname, const QString &newname );
    int rawCommand( const QString &command );
    ulong bytesAvailable() const;
    long readBlock( char *data, ulong maxlen );
    QByteArray readAll();
    int currentId() const;
    QIODevice *currentDevice() const;
    Command currentCommand() const;
    bool hasPendingCommands() const;
    void clearPendingCommands();
    State state() const;
    Error error() const;
    QString errorString() const;
public slots:
    void abort();
signals:
    void stateChanged( int state );
    void listInfo( const QUrlInfo &info );
    void readyRead();
    void dataTransferProgress( int done, int total );
    void rawCommandReply( int code, const QString &detail );
    void commandStarted( int id );
    void commandFinished( int id, bool error );
    void done( bool error );
};
