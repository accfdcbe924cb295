#include "qobject.h"
#include "qurlinfo.h"
#include "qvaluelist.h"
class QUrlOperator;
class QNetworkOperation;
//= {module @qt3/qnetwork}
class QNetworkProtocol;
class QNetworkProtocolFactoryBase {
public:
    virtual QNetworkProtocol *createObject() = 0;
};
template<class Protocol> class QNetworkProtocolFactory : public QNetworkProtocolFactoryBase {
public:
    QNetworkProtocolFactory(); //= new QNetworkProtocolFactory($C1)
    QNetworkProtocol *createObject();
};
class QNetworkProtocol : public QObject {
public:
    enum State { StWaiting = 0, StInProgress, StDone, StFailed, StStopped };
    enum Operation { OpListChildren = 1, OpMkDir = 2, OpMkdir = OpMkDir, OpRemove = 4, OpRename = 8, OpGet = 32, OpPut = 64 };
    enum ConnectionState { ConHostFound, ConConnected, ConClosed };
    enum Error { NoError = 0, ErrValid, ErrUnknownProtocol, ErrUnsupported, ErrParse, ErrLoginIncorrect, ErrHostNotFound, ErrListChildren, ErrListChlidren = ErrListChildren, ErrMkDir, ErrMkdir = ErrMkDir, ErrRemove, ErrRename, ErrGet, ErrPut, ErrFileNotExisting, ErrPermissionDenied };
    QNetworkProtocol();
    virtual void destructor(); // what C++ calls ~QNetworkProtocol()
    virtual void setUrl( QUrlOperator *url );
    virtual void setAutoDelete( bool b, int i = 10000 );
    bool autoDelete() const;
    static void registerNetworkProtocol( const QString &protocol, QNetworkProtocolFactoryBase *protocolFactory );
    static QNetworkProtocol *getNetworkProtocol( const QString &protocol );
    static bool hasOnlyLocalFileSystem();
    virtual int supportedOperations() const;
    virtual void addOperation( QNetworkOperation *op );
    QUrlOperator *url() const;
    QNetworkOperation *operationInProgress() const;
    virtual void clearOperationQueue();
    virtual void stop();
signals:
    void data( const QByteArray &data, QNetworkOperation *op );
    void connectionStateChanged( int state, const QString &data );
    void finished( QNetworkOperation *op );
    void start( QNetworkOperation *op );
    void newChildren( const QValueList<QUrlInfo> &list, QNetworkOperation *op );
    void newChild( const QUrlInfo &info, QNetworkOperation *op );
    void createdDirectory( const QUrlInfo &info, QNetworkOperation *op );
    void removed( QNetworkOperation *op );
    void itemChanged( QNetworkOperation *op );
    void dataTransferProgress( int bytesDone, int bytesTotal, QNetworkOperation *op );
protected:
    virtual void processOperation( QNetworkOperation *op );
    virtual void operationListChildren( QNetworkOperation *op );
    virtual void operationMkDir( QNetworkOperation *op );
    virtual void operationRemove( QNetworkOperation *op );
    virtual void operationRename( QNetworkOperation *op );
    virtual void operationGet( QNetworkOperation *op );
    virtual void operationPut( QNetworkOperation *op );
    virtual bool checkConnection( QNetworkOperation *op );
};
class QNetworkOperation : public QObject {
public:
    QNetworkOperation( int operation, const QString &arg0, const QString &arg1, const QString &arg2 );
    QNetworkOperation( int operation, const QByteArray &arg0, const QByteArray &arg1, const QByteArray &arg2 );
    void setState( int state );
    void setProtocolDetail( const QString &detail );
    void setErrorCode( int ec );
    void setArg( int num, const QString &arg );
    void setRawArg( int num, const QByteArray &arg );
    int operation() const;
    int state() const;
    QString arg( int num ) const;
    QByteArray rawArg( int num ) const;
    QString protocolDetail() const;
    int errorCode() const;
    void free();
};
