#include "qobject.h"
//= {module @qt3/qsocketdevice}
class QSocketNotifier : public QObject {
public:
    enum Type { Read, Write, Exception };
    QSocketNotifier( int socket, Type type, QObject *parent = 0, const char *name = 0 );
    virtual void destructor(); // what C++ calls ~QSocketNotifier()
    int socket() const;
    Type type() const;
    bool isEnabled() const;
    virtual void setEnabled( bool enable );
    bool event( QEvent *e );
signals:
    void activated( int socket );
};
