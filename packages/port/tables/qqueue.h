// Qt 2's name of QPtrQueue.
#include "qptrqueue.h"
//= {module @qt3/tools}
template<class T> class QQueue : public QPtrQueue<T> { //= {type QPtrQueue<$1>} {copies}
public:
    QQueue(); //= new QPtrQueue<$T1>()
};
