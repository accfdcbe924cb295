#include "qobject.h"
//= {module @qt3/core-signals}
class QSignalMapper : public QObject {
public:
    QSignalMapper( QObject *parent, const char *name = 0 );
    virtual void setMapping( const QObject *sender, int identifier );
    virtual void setMapping( const QObject *sender, const QString &identifier );
    void removeMappings( const QObject *sender );
public slots:
    void map();
signals:
    void mapped( int );
    void mapped( const QString & );
};
