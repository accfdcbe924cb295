#include "qptrlist.h"
#include "qstring.h"
//= {module @qt3/tools}
template<class T> class QIntDict : public QPtrCollection { //= {copies}
public:
    QIntDict( int size = 17 );
    bool autoDelete() const;
    void setAutoDelete( bool enable );
    uint count() const;
    uint size() const;
    bool isEmpty() const;
    void insert( long key, const T *item );
    void replace( long key, const T *item );
    bool remove( long key );
    T *take( long key );
    T *find( long key ) const;
    T *operator[]( long key ) const; //= $this.find($1)
    void clear();
    void resize( uint size );
};
template<class T> class QIntDictIterator { //= {copies}
public:
    QIntDictIterator( const QIntDict<T> &dict );
    uint count() const;
    bool isEmpty() const;
    T *toFirst();
    T *current() const;
    long currentKey() const; //= {nonnull} $this.currentKey()!
    operator T *() const; //= $this.current()
    T *operator()(); //= $this.postInc()
    T *operator++(); //= $this.inc()
    T *operator++( int ); //= $this.postInc()
    T *operator+=( uint n ); //= $this.advance($1)
};
