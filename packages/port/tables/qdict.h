#include "qptrlist.h"
#include "qstring.h"
//= {module @qt3/tools}
template<class T> class QDict : public QPtrCollection { //= {copies}
public:
    QDict( int size = 17, bool caseSensitive = TRUE );
    bool autoDelete() const;
    void setAutoDelete( bool enable );
    uint count() const;
    uint size() const;
    bool isEmpty() const;
    void insert( const QString &key, const T *item );
    void replace( const QString &key, const T *item );
    bool remove( const QString &key );
    T *take( const QString &key );
    T *find( const QString &key ) const;
    T *operator[]( const QString &key ) const; //= $this.find($1)
    void clear();
    void resize( uint size );
};
template<class T> class QDictIterator { //= {copies}
public:
    QDictIterator( const QDict<T> &dict );
    uint count() const;
    bool isEmpty() const;
    T *toFirst();
    T *current() const;
    QString currentKey() const; //= {nonnull} $this.currentKey()!
    operator T *() const; //= $this.current()
    T *operator()(); //= $this.postInc()
    T *operator++(); //= $this.inc()
    T *operator++( int ); //= $this.postInc()
    T *operator+=( uint n ); //= $this.advance($1)
};
