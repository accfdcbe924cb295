// Qt 2's name of QPtrList, which Opie and others use.
#include "qptrlist.h"
//= {module @qt3/tools}
template<class T> class QList : public QPtrList<T> { //= {type QPtrList<$1>}
public:
    QList(); //= new QPtrList<$T1>()
};
template<class T> class QListIterator : public QPtrListIterator<T> { //= {type QPtrListIterator<$1>} {copies}
public:
    QListIterator( const QPtrList<T> &list ); //= new QPtrListIterator($1)
};
