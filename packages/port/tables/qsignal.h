#include "qobject.h"
#include "qvariant.h"
//= {module @qt3/core-signals}
class QSignal {
public:
    QSignal( QObject *parent = 0, const char *name = 0 );
    ~QSignal();
    bool connect( const QObject *receiver, const char *member );
    bool disconnect( const QObject *receiver, const char *member = 0 );
    void activate();
    bool isBlocked() const;
    void block( bool b );
    void setValue( const QVariant &value );
    QVariant value() const;
};
