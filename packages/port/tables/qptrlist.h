//= {module @qt3/tools}
template<class T> class QPtrList {
public:
    QPtrList();
    T *first();
    T *next();
    T *current() const;
};
template<class T> class QPtrListIterator {
public:
    QPtrListIterator( const QPtrList<T> &list );
    T *current() const;
    T *operator++(); //= $this.next()
};
