#include "qobject.h"
//= {module @qt3/core-signals}
template<class T> class QGuardedPtr { //= {copies}
public:
    QGuardedPtr();
    QGuardedPtr( T *object );
    bool isNull() const;
    T *operator->() const; //= $this.data()
    T &operator*() const; //= $this.data()!
    operator T *() const; //= $this.data()
    QGuardedPtr<T> &operator=( T *object ); //= $this.assign($1)
    QGuardedPtr<T> &operator=( const QGuardedPtr<T> &other ); //= $this.assign($1)
    bool operator==( T *other ) const; //= $this.data() === $1
    bool operator!=( T *other ) const; //= $this.data() !== $1
};
