#include "qstring.h"
//= {module @qt3/qnetwork}
class QUrl { //= {copies}
public:
    QUrl();
    QUrl( const QString &url );
    QUrl( const QUrl &url ); //= $1.copy()
    QUrl( const QUrl &url, const QString &relUrl, bool checkSlash = FALSE );
    QString protocol() const;
    void setProtocol( const QString &protocol );
    QString user() const;
    void setUser( const QString &user );
    bool hasUser() const;
    QString password() const;
    void setPassword( const QString &password );
    bool hasPassword() const;
    QString host() const;
    void setHost( const QString &host );
    bool hasHost() const;
    int port() const;
    void setPort( int port );
    bool hasPort() const;
    QString path( bool correct = TRUE ) const;
    void setPath( const QString &path );
    bool hasPath() const;
    void setEncodedPathAndQuery( const QString &pathAndQuery );
    QString encodedPathAndQuery();
    void setQuery( const QString &text );
    QString query() const;
    QString ref() const;
    void setRef( const QString &text );
    bool hasRef() const;
    bool isValid() const;
    bool isLocalFile() const;
    void addPath( const QString &path );
    void setFileName( const QString &name );
    QString fileName() const;
    QString dirPath() const;
    void reset();
    bool parse( const QString &url );
    bool cdUp();
    static bool isRelativeUrl( const QString &url );
    static void decode( QString &url ); //= $1.value = QUrl.decode($1.value)
    static void encode( QString &url ); //= $1.value = QUrl.encode($1.value)
    QUrl &operator=( const QUrl &url ); //= {shared $this.assign($1)} $this = $1
    QUrl &operator=( const QString &url ); //= $this.assign($1)
    bool operator==( const QUrl &url ) const; //= $this.isEqual($1)
    bool operator==( const QString &url ) const; //= $this.isEqual($1)
    operator QString() const; //= $this.toString()
    QString toString( bool encodedPath = FALSE, bool forcePrependProtocol = TRUE ) const;
};
