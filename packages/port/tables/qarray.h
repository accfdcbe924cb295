#include "qmemarray.h"
//= {module ./cpp.js}
template<class T> class QArray : public QMemArray<T> { //= {type MemArray<$1>}
public:
    QArray(); //= new MemArray<$T1>(0, $V1)
    QArray( int size ); //= new MemArray<$T1>($1, $V1)
    QArray<T> &operator=( const QArray<T> &a ); //= $this = $1
};
