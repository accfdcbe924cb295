#include "qptrlist.h"
//= {module @qt3/tools}
template<class T> class QPtrQueue : public QPtrCollection { //= {copies}
public:
    QPtrQueue();
    bool autoDelete() const;
    void setAutoDelete( bool enable );
    uint count() const;
    bool isEmpty() const;
    void enqueue( const T *d );
    T *dequeue();
    bool remove();
    T *head() const;
    T *current() const;
    void clear();
};
