// Qt 2's name of QPtrStack.
#include "qptrstack.h"
//= {module @qt3/tools}
template<class T> class QStack : public QPtrStack<T> { //= {type QPtrStack<$1>} {copies}
public:
    QStack(); //= new QPtrStack<$T1>()
};
