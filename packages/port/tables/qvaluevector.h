#include "qtl.h"
#include "iterator"
//= {module @qt3/tools}
template<class T> class QValueVectorIterator : public __iterator<T> { //= {copies}
public:
    bool operator==( const QValueVectorIterator<T> &it ) const; //= $this.equals($1)
    bool operator!=( const QValueVectorIterator<T> &it ) const; //= !$this.equals($1)
    T &operator*() const; //= {set $this.set($2)} $this.data()
    T *operator->() const; //= {nonnull} $this.data()
    QValueVectorIterator<T> &operator++(); //= $this.inc()
    QValueVectorIterator<T> operator++( int ); //= $this.postInc()
    QValueVectorIterator<T> &operator--(); //= $this.dec()
    QValueVectorIterator<T> operator--( int ); //= $this.postDec()
    QValueVectorIterator<T> operator+( int n ) const; //= $this.plus($1)
    QValueVectorIterator<T> operator-( int n ) const; //= $this.plus(-$1)
    int operator-( const QValueVectorIterator<T> &it ) const; //= $this.minus($1)
    QValueVectorIterator<T> &operator+=( int n ); //= $this.advance($1)
    QValueVectorIterator<T> &operator-=( int n ); //= $this.advance(-$1)
    bool operator<( const QValueVectorIterator<T> &it ) const; //= $this.minus($1) < 0
    bool operator>( const QValueVectorIterator<T> &it ) const; //= $this.minus($1) > 0
    bool operator<=( const QValueVectorIterator<T> &it ) const; //= $this.minus($1) <= 0
    bool operator>=( const QValueVectorIterator<T> &it ) const; //= $this.minus($1) >= 0
    T &operator[]( int n ) const; //= {set $this.plus($1).set($2)} $this.plus($1).data()
    QValueVectorIterator<T> &operator=( const QValueVectorIterator<T> &it ); //= $this = $1
};
template<class T> class QValueVector { //= {copies}
public:
    typedef QValueVectorIterator<T> Iterator;
    typedef QValueVectorIterator<T> ConstIterator;
    typedef QValueVectorIterator<T> iterator;
    typedef QValueVectorIterator<T> const_iterator;
    QValueVector(); //= new QValueVector<$T1>([], $V1)
    QValueVector( uint n ); //= QValueVector.filled<$T1>($1, $M1)
    QValueVector( uint n, const T &x ); //= {stores} QValueVector.filled($*)
    QValueVectorIterator<T> begin() const;
    QValueVectorIterator<T> end() const;
    QValueVectorIterator<T> constBegin() const; //= $this.begin()
    QValueVectorIterator<T> constEnd() const; //= $this.end()
    bool isEmpty() const;
    bool empty() const;
    uint count() const;
    uint size() const;
    uint capacity() const;
    void clear();
    void reserve( uint n );
    void resize( uint n );
    void resize( uint n, const T &x ); //= {stores} $this.resize($*)
    const T &first() const; //= $this.first()
    T &first(); //= {set $this.set(0, $1)} $this.first()
    const T &last() const; //= $this.last()
    T &last(); //= {set $this.set($this.count() - 1, $1)} $this.last()
    const T &front() const; //= $this.front()
    T &front(); //= {set $this.set(0, $1)} $this.front()
    const T &back() const; //= $this.back()
    T &back(); //= {set $this.set($this.count() - 1, $1)} $this.back()
    const T &at( uint i ) const; //= $this.at($1)
    T &at( uint i ); //= {set $this.set($1, $2)} $this.at($1)
    const T &at( uint i, bool *ok ) const; //= $this.at($*)
    void append( const T &x ); //= {stores} $this.append($1)
    void push_back( const T &x ); //= {stores} $this.push_back($1)
    void pop_back();
    QValueVectorIterator<T> insert( QValueVectorIterator<T> it, const T &x ); //= {stores} $this.insert($*)
    QValueVectorIterator<T> insert( QValueVectorIterator<T> it, uint n, const T &x ); //= {stores} $this.insert($*)
    QValueVectorIterator<T> erase( QValueVectorIterator<T> it );
    QValueVectorIterator<T> erase( QValueVectorIterator<T> first, QValueVectorIterator<T> last );
    const T &operator[]( uint i ) const; //= $this.get($1)
    T &operator[]( uint i ); //= {set $this.set($1, $2)} $this.get($1)
    QValueVector<T> &operator=( const QValueVector<T> &v ); //= {shared $this.assign($1)} $this = $1
    bool operator==( const QValueVector<T> &v ) const; //= $this.equals($1)
    bool operator!=( const QValueVector<T> &v ) const; //= !$this.equals($1)
};
