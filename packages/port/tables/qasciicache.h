#include "qcache.h"
//= {module ./cpp.js}
template<class T> class QAsciiCache : public QPtrCollection { //= {type Cache<string, $1>}
public:
    QAsciiCache( int maxCost = 100, int size = 17, bool caseSensitive = TRUE, bool copyKeys = TRUE ); //= new Cache<string, $T1>($1, $2, $3)
    bool autoDelete() const;
    void setAutoDelete( bool enable );
    uint count() const;
    uint size() const;
    bool isEmpty() const; //= $this.count() === 0
    int maxCost() const;
    int totalCost() const;
    void setMaxCost( int cost );
    bool insert( const char * key, const T *item, int cost = 1, int priority = 0 ); //= $this.insert($1, $2, $3)
    bool remove( const char * key );
    T *take( const char * key );
    T *find( const char * key, bool ref = TRUE ) const;
    T *operator[]( const char * key ) const; //= $this.find($1)
    void clear();
};
