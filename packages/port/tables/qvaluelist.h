#include "qtl.h"
#include "iterator"
//= {module @qt3/tools}
template<class T> class QValueListIterator : public __iterator<T> { //= {copies}
public:
    bool operator==( const QValueListIterator<T> &it ) const; //= $this.equals($1)
    bool operator!=( const QValueListIterator<T> &it ) const; //= !$this.equals($1)
    T &operator*() const; //= {set $this.set($2)} $this.data()
    T *operator->() const; //= {nonnull} $this.data()
    QValueListIterator<T> &operator++(); //= $this.inc()
    QValueListIterator<T> operator++( int ); //= $this.postInc()
    QValueListIterator<T> &operator--(); //= $this.dec()
    QValueListIterator<T> operator--( int ); //= $this.postDec()
    QValueListIterator<T> &operator+=( int n ); //= $this.advance($1)
    QValueListIterator<T> &operator=( const QValueListIterator<T> &it ); //= $this = $1
};
template<class T> class QValueListConstIterator : public QValueListIterator<T> { //= {type QValueListIterator<$1>} {copies}
public:
    QValueListConstIterator( const QValueListIterator<T> &it ); //= $1
    const T &operator*() const; //= $this.data()
    const T *operator->() const; //= {nonnull} $this.data()
    QValueListConstIterator<T> &operator++(); //= $this.inc()
    QValueListConstIterator<T> operator++( int ); //= $this.postInc()
    QValueListConstIterator<T> &operator--(); //= $this.dec()
    QValueListConstIterator<T> operator--( int ); //= $this.postDec()
    QValueListConstIterator<T> &operator+=( int n ); //= $this.advance($1)
    QValueListConstIterator<T> &operator=( const QValueListIterator<T> &it ); //= $this = $1
};
template<class T> class QValueList { //= {copies}
public:
    typedef QValueListIterator<T> Iterator;
    typedef QValueListConstIterator<T> ConstIterator;
    typedef QValueListIterator<T> iterator;
    typedef QValueListConstIterator<T> const_iterator;
    typedef T value_type;
    QValueList();
    QValueListIterator<T> begin() const;
    QValueListIterator<T> end() const;
    QValueListIterator<T> constBegin() const; //= $this.begin()
    QValueListIterator<T> constEnd() const; //= $this.end()
    QValueListIterator<T> fromLast() const;
    bool isEmpty() const;
    bool empty() const;
    uint count() const;
    uint size() const;
    void clear();
    const T &first() const; //= $this.first()
    T &first(); //= {set $this.set(0, $1)} {at $this.begin()} $this.first()
    const T &last() const; //= $this.last()
    T &last(); //= {set $this.set($this.count() - 1, $1)} {at $this.fromLast()} $this.last()
    const T &front() const; //= $this.front()
    T &front(); //= {set $this.set(0, $1)} {at $this.begin()} $this.front()
    const T &back() const; //= $this.back()
    T &back(); //= {set $this.set($this.count() - 1, $1)} {at $this.fromLast()} $this.back()
    QValueListIterator<T> append( const T &x ); //= {stores} {value $this.append($1).fromLast()} $this.append($1)
    QValueListIterator<T> prepend( const T &x ); //= {stores} {value $this.prepend($1).begin()} $this.prepend($1)
    void push_back( const T &x ); //= {stores} $this.push_back($1)
    void push_front( const T &x ); //= {stores} $this.push_front($1)
    void pop_back();
    void pop_front();
    QValueListIterator<T> insert( QValueListIterator<T> it, const T &x ); //= {stores} $this.insert($*)
    void insert( QValueListIterator<T> it, uint n, const T &x ); //= {stores} $this.insert($*)
    QValueListIterator<T> remove( QValueListIterator<T> it );
    uint remove( const T &x );
    QValueListIterator<T> erase( QValueListIterator<T> it );
    QValueListIterator<T> erase( QValueListIterator<T> first, QValueListIterator<T> last );
    QValueListIterator<T> find( const T &x ) const;
    QValueListIterator<T> find( QValueListIterator<T> it, const T &x ) const;
    int findIndex( const T &x ) const;
    uint contains( const T &x ) const;
    QValueListIterator<T> at( uint i ) const;
    const T &operator[]( uint i ) const; //= $this.get($1)
    T &operator[]( uint i ); //= {set $this.set($1, $2)} {at $this.at($1)} $this.get($1)
    QValueList<T> &operator=( const QValueList<T> &l ); //= {shared $this.assign($1)} $this = $1
    QValueList<T> operator+( const QValueList<T> &l ) const; //= $this.plus($1)
    QValueList<T> &operator+=( const QValueList<T> &l ); //= $this.appendList($1)
    QValueList<T> &operator+=( const T &x ); //= {stores} $this.append($1)
    QValueList<T> &operator<<( const T &x ); //= {stores} $this.append($1)
    bool operator==( const QValueList<T> &l ) const; //= $this.equals($1)
    bool operator!=( const QValueList<T> &l ) const; //= !$this.equals($1)
};
