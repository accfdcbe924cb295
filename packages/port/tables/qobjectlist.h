#include "qptrlist.h"
class QObject;
//= {module @qt3/tools}
class QObjectList : public QPtrList<QObject> { //= {from @qt3/core-signals QObject} {type QPtrList<QObject>}
public:
    QObjectList(); //= {from @qt3/core-signals QObject} new QPtrList<QObject>()
};
class QObjectListIt : public QPtrListIterator<QObject> { //= {from @qt3/core-signals QObject} {type QPtrListIterator<QObject>}
public:
    QObjectListIt( const QPtrList<QObject> &list ); //= new QPtrListIterator($1)
};
class QObjectListIterator : public QPtrListIterator<QObject> { //= {from @qt3/core-signals QObject} {type QPtrListIterator<QObject>}
public:
    QObjectListIterator( const QPtrList<QObject> &list ); //= new QPtrListIterator($1)
};
