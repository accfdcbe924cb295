// Holds what was used last, as long as there is room.
#include "qptrlist.h"
#include "qstring.h"
//= {module ./cpp.js}
template<class T> class QCache : public QPtrCollection { //= {type Cache<string, $1>}
public:
    QCache( int maxCost = 100, int size = 17, bool caseSensitive = TRUE ); //= new Cache<string, $T1>($*)
    bool autoDelete() const;
    void setAutoDelete( bool enable );
    uint count() const;
    uint size() const;
    bool isEmpty() const; //= $this.count() === 0
    int maxCost() const;
    int totalCost() const;
    void setMaxCost( int cost );
    bool insert( const QString & key, const T *item, int cost = 1, int priority = 0 ); //= $this.insert($1, $2, $3)
    bool remove( const QString & key );
    T *take( const QString & key );
    T *find( const QString & key, bool ref = TRUE ) const;
    T *operator[]( const QString & key ) const; //= $this.find($1)
    void clear();
};
