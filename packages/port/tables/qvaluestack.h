#include "qvaluelist.h"
//= {module @qt3/tools}
template<class T> class QValueStack : public QValueList<T> { //= {copies}
public:
    QValueStack();
    void push( const T &x ); //= {stores} $this.push($1)
    T pop();
    T &top() const; //= {set $this.set($this.count() - 1, $1)} $this.top()
};
