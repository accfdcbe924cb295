#include "qiodevice.h"
#include "qnetworkprotocol.h"
#include "qsocket.h"
#include "qstringlist.h"
//= {module @qt3/qnetwork}
class QHttpHeader { //= {copies}
public:
    QHttpHeader();
    QHttpHeader( const QHttpHeader &header );
    QHttpHeader( const QString &text );
    QHttpHeader &operator=( const QHttpHeader &header ); //= $this.assign($1)
    QString value( const QString &key ) const;
    void setValue( const QString &key, const QString &value );
    void removeValue( const QString &key );
    QStringList keys() const; //= {from @qt3/tools QStringList} QStringList.from($this.keys())
    bool hasKey( const QString &key ) const;
    bool hasContentLength() const;
    uint contentLength() const;
    void setContentLength( int length );
    bool hasContentType() const;
    QString contentType() const;
    void setContentType( const QString &type );
    virtual QString toString() const;
    bool isValid() const;
    virtual int majorVersion() const = 0;
    virtual int minorVersion() const = 0;
protected:
    virtual bool parseLine( const QString &line, int number );
    bool parse( const QString &text );
    void setValid( bool valid );
};
class QHttpResponseHeader : public QHttpHeader { //= {copies}
public:
    QHttpResponseHeader();
    QHttpResponseHeader( const QHttpResponseHeader &header );
    QHttpResponseHeader &operator=( const QHttpResponseHeader &header ); //= $this.assign($1)
    int statusCode() const;
    QString reasonPhrase() const;
    int majorVersion() const;
    int minorVersion() const;
    QString toString() const;
};
class QHttpRequestHeader : public QHttpHeader { //= {copies}
public:
    QHttpRequestHeader();
    QHttpRequestHeader( const QString &method, const QString &path, int majorVer = 1, int minorVer = 1 );
    QHttpRequestHeader( const QHttpRequestHeader &header );
    QHttpRequestHeader( const QString &text );
    QHttpRequestHeader &operator=( const QHttpRequestHeader &header ); //= $this.assign($1)
    void setRequest( const QString &method, const QString &path, int majorVer = 1, int minorVer = 1 );
    QString method() const;
    QString path() const;
    int majorVersion() const;
    int minorVersion() const;
    QString toString() const;
};
class QHttp : public QNetworkProtocol {
public:
    enum State { Unconnected, HostLookup, Connecting, Sending, Reading, Connected, Closing };
    enum Error { NoError, UnknownError, HostNotFound, ConnectionRefused, UnexpectedClose, InvalidResponseHeader, WrongContentLength, Aborted };
    QHttp();
    QHttp( QObject *parent, const char *name = 0 );
    QHttp( const QString &hostname, Q_UINT16 port = 80, QObject *parent = 0, const char *name = 0 );
    virtual void destructor(); // what C++ calls ~QHttp()
    int setHost( const QString &hostname, Q_UINT16 port = 80 );
    int get( const QString &path, QIODevice *to = 0 );
    int post( const QString &path, QIODevice *data, QIODevice *to = 0 );
    int post( const QString &path, const QByteArray &data, QIODevice *to = 0 );
    int head( const QString &path );
    int request( const QHttpRequestHeader &header, QIODevice *device = 0, QIODevice *to = 0 );
    int request( const QHttpRequestHeader &header, const QByteArray &data, QIODevice *to = 0 );
    int closeConnection();
    ulong bytesAvailable() const;
    long readBlock( char *data, ulong maxlen );
    QByteArray readAll();
    int currentId() const;
    QIODevice *currentSourceDevice() const;
    QIODevice *currentDestinationDevice() const;
    QHttpRequestHeader currentRequest() const;
    bool hasPendingRequests() const;
    void clearPendingRequests();
    State state() const;
    Error error() const;
    QString errorString() const;
public slots:
    void abort();
signals:
    void stateChanged( int state );
    void responseHeaderReceived( const QHttpResponseHeader &response );
    void readyRead( const QHttpResponseHeader &response );
    void dataSendProgress( int done, int total );
    void dataReadProgress( int done, int total );
    void requestStarted( int id );
    void requestFinished( int id, bool error );
    void done( bool error );
};
