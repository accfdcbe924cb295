#include "qcache.h"
//= {module ./cpp.js}
template<class T> class QIntCache : public QPtrCollection { //= {type Cache<number, $1>}
public:
    QIntCache( int maxCost = 100, int size = 17 ); //= new Cache<number, $T1>($*)
    bool autoDelete() const;
    void setAutoDelete( bool enable );
    uint count() const;
    uint size() const;
    bool isEmpty() const; //= $this.count() === 0
    int maxCost() const;
    int totalCost() const;
    void setMaxCost( int cost );
    bool insert( long key, const T *item, int cost = 1, int priority = 0 ); //= $this.insert($1, $2, $3)
    bool remove( long key );
    T *take( long key );
    T *find( long key, bool ref = TRUE ) const;
    T *operator[]( long key ) const; //= $this.find($1)
    void clear();
};
