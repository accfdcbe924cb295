#include "qptrlist.h"
//= {module @qt3/tools}
template<class T> class QPtrStack : public QPtrCollection { //= {copies}
public:
    QPtrStack();
    bool autoDelete() const;
    void setAutoDelete( bool enable );
    uint count() const;
    bool isEmpty() const;
    void push( const T *d );
    T *pop();
    bool remove();
    T *top() const;
    T *current() const;
    void clear();
};
