// Qt 2's name of QPtrVector.
#include "qptrvector.h"
//= {module @qt3/tools}
template<class T> class QVector : public QPtrVector<T> { //= {type QPtrVector<$1>} {copies}
public:
    QVector(); //= new QPtrVector<$T1>()
    QVector( uint size ); //= new QPtrVector<$T1>($1)
};
