#include "qptrlist.h"
#include "qstring.h"
//= {module @qt3/tools}
template<class T> class QAsciiDict : public QPtrCollection { //= {copies}
public:
    QAsciiDict( int size = 17, bool caseSensitive = TRUE );
    bool autoDelete() const;
    void setAutoDelete( bool enable );
    uint count() const;
    uint size() const;
    bool isEmpty() const;
    void insert( const char *key, const T *item );
    void replace( const char *key, const T *item );
    bool remove( const char *key );
    T *take( const char *key );
    T *find( const char *key ) const;
    T *operator[]( const char *key ) const; //= $this.find($1)
    void clear();
    void resize( uint size );
};
template<class T> class QAsciiDictIterator { //= {copies}
public:
    QAsciiDictIterator( const QAsciiDict<T> &dict );
    uint count() const;
    bool isEmpty() const;
    T *toFirst();
    T *current() const;
    const char *currentKey() const; //= {nonnull} $this.currentKey()!
    operator T *() const; //= $this.current()
    T *operator()(); //= $this.postInc()
    T *operator++(); //= $this.inc()
    T *operator++( int ); //= $this.postInc()
    T *operator+=( uint n ); //= $this.advance($1)
};
