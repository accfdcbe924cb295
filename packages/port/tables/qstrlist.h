#include "qptrlist.h"
//= {module @qt3/tools}
class QStrList : public QPtrList<char> {
public:
    QStrList( bool deepCopies = TRUE ); //= new QStrList()
    bool isEmpty() const;
    uint count() const;
    void append( const char *s );
    void prepend( const char *s );
    bool insert( uint i, const char *s );
    void inSort( const char *s );
    bool remove( uint i );
    bool remove( const char *s );
    bool remove();
    bool removeFirst();
    bool removeLast();
    void clear();
    int find( const char *s );
    uint contains( const char *s ) const;
    const char *at( uint i );
    int at() const;
    const char *current() const;
    const char *getFirst() const;
    const char *getLast() const;
    const char *first();
    const char *last();
    const char *next();
    const char *prev();
    void sort();
    void setAutoDelete( bool enable );
    bool autoDelete() const;
    bool removeRef( const char *s );
    const char *take( uint i );
    const char *take();
    bool replace( uint i, const char *s );
    int findNext( const char *s );
    bool operator==( const QStrList &l ) const; //= $this.equals($1)
    bool operator!=( const QStrList &l ) const; //= !$this.equals($1)
    QStrList &operator=( const QStrList &l ); //= $this.assign($1)
};
class QStrIList : public QStrList {
public:
    QStrIList( bool deepCopies = TRUE ); //= new QStrIList()
};
class QStrListIterator { //= {copies}
public:
    QStrListIterator( const QStrList &list );
    uint count() const;
    const char *current() const;
    const char *toFirst();
    const char *operator++(); //= $this.inc()
    const char *operator++( int ); //= $this.postInc()
    operator const char *() const; //= $this.current()
};
