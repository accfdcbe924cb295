#include "qptrlist.h"
#include "qstring.h"
//= {module @qt3/tools}
template<class T> class QPtrDict : public QPtrCollection { //= {copies}
public:
    QPtrDict( int size = 17 );
    bool autoDelete() const;
    void setAutoDelete( bool enable );
    uint count() const;
    uint size() const;
    bool isEmpty() const;
    void insert( void *key, const T *item );
    void replace( void *key, const T *item );
    bool remove( void *key );
    T *take( void *key );
    T *find( void *key ) const;
    T *operator[]( void *key ) const; //= $this.find($1)
    void clear();
    void resize( uint size );
};
template<class T> class QPtrDictIterator { //= {copies}
public:
    QPtrDictIterator( const QPtrDict<T> &dict );
    uint count() const;
    bool isEmpty() const;
    T *toFirst();
    T *current() const;
    void *currentKey() const; //= {nonnull} $this.currentKey()!
    operator T *() const; //= $this.current()
    T *operator()(); //= $this.postInc()
    T *operator++(); //= $this.inc()
    T *operator++( int ); //= $this.postInc()
    T *operator+=( uint n ); //= $this.advance($1)
};
