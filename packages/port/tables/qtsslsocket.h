#include "qsocket.h"
//= {module @qt3/qtsslsocket}
class QtSSLSocket : public QSocket {
public:
    enum Mode { //= {type Mode}
        Client, Server };
    enum VerifyResult { //= {type VerifyResult}
        VerifyOk, SelfSigned, Expired, NotYetValid, UnableToVerify };
    enum State { Handshaking = 5 };
    enum Error { ErrSSLContext = 3, ErrSSLHandshake, ErrSSLProtocol };
    QtSSLSocket( Mode mode = Client, QSocket *socket = 0, QObject *parent = 0, const char *name = 0 );
    Mode sslMode() const;
    QSocket *socket() const;
    void setSocket( QSocket *socket );
    bool sslConnect();
    bool sslAccept();
    void setPathToCertificate( const QString &path );
    QString pathToCertificate() const;
    void setPathToPrivateKey( const QString &path );
    QString pathToPrivateKey() const;
    void setPathToCACertFile( const QString &path );
    QString pathToCACertFile() const;
    void setPathToCACertDir( const QString &path );
    QString pathToCACertDir() const;
    void setCiphers( const QString &ciphers );
    QString ciphers() const;
    QString peerCertificate() const;
    QString localCertificate() const;
    VerifyResult verifyResult() const;
    QString errorString() const;
    QString cipher() const;
    QString protocol() const;
protected:
    int error() const;
signals:
    void accepted();
    void certCheckFailed( int code, const QString &description );
};
