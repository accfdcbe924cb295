#include "qobject.h"
//= {module @qt3/core-signals}
class QTimer : public QObject {
public:
    QTimer( QObject *parent = 0, const char *name = 0 );
    bool isActive() const;
    int start( int msec, bool sshot = FALSE );
    void changeInterval( int msec );
    void stop();
    static void singleShot( int msec, QObject *receiver, const char *member );
    int timerId() const;
signals:
    void timeout();
};
