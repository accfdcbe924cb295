#include "qstring.h"
//= {module @qt3/tools}
class QVariant {
public:
    QVariant();
    QVariant( int );
    QVariant( const QString & );
    QString toString() const;
};
