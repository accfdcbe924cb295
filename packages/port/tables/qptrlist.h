//= {module @qt3/tools}
class QPtrCollection { //= {type PtrCollection}
public:
    virtual uint count() const = 0;
    virtual void clear() = 0;
    typedef void *Item;
};
template<class T> class QPtrVector;
template<class T> class QPtrList : public QPtrCollection { //= {copies}
public:
    QPtrList();
    bool autoDelete() const;
    void setAutoDelete( bool enable );
    uint count() const;
    bool isEmpty() const;
    bool insert( uint i, const T *d );
    void inSort( const T *d );
    void prepend( const T *d );
    void append( const T *d );
    bool remove( uint i );
    bool remove();
    bool remove( const T *d );
    bool removeRef( const T *d );
    bool removeFirst();
    bool removeLast();
    T *take( uint i );
    T *take();
    void clear();
    void sort();
    int find( const T *d );
    int findNext( const T *d );
    int findRef( const T *d );
    int findNextRef( const T *d );
    uint contains( const T *d ) const;
    uint containsRef( const T *d ) const;
    bool replace( uint i, const T *d );
    T *at( uint i );
    int at() const;
    T *current() const;
    T *getFirst() const;
    T *getLast() const;
    T *first();
    T *last();
    T *next();
    T *prev();
    void toVector( QPtrVector<T> *vector ) const;
    QPtrList<T> &operator=( const QPtrList<T> &l ); //= $this.assign($1)
    bool operator==( const QPtrList<T> &l ) const; //= $this.equals($1)
    bool operator!=( const QPtrList<T> &l ) const; //= !$this.equals($1)
    virtual int compareItems( void *a, void *b );
protected:
    virtual void deleteItem( void *d );
};
template<class T> class QPtrListIterator { //= {copies}
public:
    QPtrListIterator( const QPtrList<T> &list );
    uint count() const;
    bool isEmpty() const;
    bool atFirst() const;
    bool atLast() const;
    T *toFirst();
    T *toLast();
    T *current() const;
    operator T *() const; //= $this.current()
    T *operator*(); //= $this.current()
    T *operator->(); //= $this.current()
    T *operator()(); //= $this.postInc()
    T *operator++(); //= $this.inc()
    T *operator++( int ); //= $this.postInc()
    T *operator--(); //= $this.dec()
    T *operator+=( uint n ); //= $this.advance($1)
    T *operator-=( uint n ); //= $this.retreat($1)
};
