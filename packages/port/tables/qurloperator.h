#include "qnetworkprotocol.h"
#include "qptrlist.h"
#include "qstringlist.h"
#include "qurl.h"
//= {module @qt3/qnetwork}
class QUrlOperator : public QObject, public QUrl { //= {copies}
public:
    QUrlOperator( const QUrlOperator &url );
    QUrlOperator &operator=( const QUrlOperator &url ); //= $this.assign($1)
    QUrlOperator &operator=( const QString &url ); //= $this.assign($1)
    QUrlOperator();
    QUrlOperator( const QString &urL );
    QUrlOperator( const QUrl &url );
    QUrlOperator( const QUrlOperator &url, const QString &relUrl, bool checkSlash = FALSE );
    virtual void destructor(); // what C++ calls ~QUrlOperator()
    virtual const QNetworkOperation *listChildren();
    virtual const QNetworkOperation *mkdir( const QString &dirname );
    virtual const QNetworkOperation *remove( const QString &filename );
    virtual const QNetworkOperation *rename( const QString &oldname, const QString &newname );
    virtual const QNetworkOperation *get( const QString &location = QString::null );
    virtual const QNetworkOperation *put( const QByteArray &data, const QString &location = QString::null );
    virtual QPtrList<QNetworkOperation> copy( const QString &from, const QString &to, bool move = FALSE, bool toPath = TRUE );
    virtual void copy( const QStringList &files, const QString &dest, bool move = FALSE );
    virtual bool isDir( bool *ok = 0 );
    virtual void setNameFilter( const QString &nameFilter );
    QString nameFilter() const;
    virtual QUrlInfo info( const QString &entry ) const;
    virtual void stop();
signals:
    void newChildren( const QValueList<QUrlInfo> &list, QNetworkOperation *op );
    void finished( QNetworkOperation *op );
    void start( QNetworkOperation *op );
    void createdDirectory( const QUrlInfo &info, QNetworkOperation *op );
    void removed( QNetworkOperation *op );
    void itemChanged( QNetworkOperation *op );
    void data( const QByteArray &data, QNetworkOperation *op );
    void dataTransferProgress( int bytesDone, int bytesTotal, QNetworkOperation *op );
    void startedNextCopy( const QPtrList<QNetworkOperation> &list );
    void connectionStateChanged( int state, const QString &data );
protected:
    virtual void clearEntries();
    void getNetworkProtocol();
    void deleteNetworkProtocol();
    virtual bool checkValid();
};
