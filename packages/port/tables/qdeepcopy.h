// Texts are values here, and share nothing.
#include "qstring.h"
//= {module}
template<class T> class QDeepCopy { //= {type $1}
public:
    QDeepCopy( const QString &t ); //= $1
    QDeepCopy( const QCString &t ); //= $1
    QDeepCopy( const T &t ); //= {none: QDeepCopy: copy() of the containers of tools makes a copy}
    operator T() const; //= $this
};
