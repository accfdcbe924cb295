#include "qvaluelist.h"
//= {module @qt3/tools}
template<class A, class B> class QPair { //= {copies}
public:
    QPair(); //= new QPair<$T1, $T2>($V1, $V2)
    QPair( const A &a, const B &b );
    QPair &operator=( const QPair<A, B> &p ); //= {shared Object.assign($this, $1)} $this = $1
    bool operator==( const QPair<A, B> &p ) const; //= $this.equals($1)
    bool operator!=( const QPair<A, B> &p ) const; //= !$this.equals($1)
    bool operator<( const QPair<A, B> &p ) const; //= $this.lessThan($1)
    A first;
    B second;
};
template<class A, class B> QPair<A, B> qMakePair( const A &a, const B &b );
template<class K, class T> class QMapIterator { //= {copies}
public:
    const K &key() const;
    T &data() const; //= {set $this.set($1)} $this.data()
    T &operator*() const; //= {set $this.set($2)} $this.data()
    bool operator==( const QMapIterator<K, T> &it ) const; //= $this.equals($1)
    bool operator!=( const QMapIterator<K, T> &it ) const; //= !$this.equals($1)
    QMapIterator<K, T> &operator++(); //= $this.inc()
    QMapIterator<K, T> operator++( int ); //= $this.postInc()
    QMapIterator<K, T> &operator--(); //= $this.dec()
    QMapIterator<K, T> operator--( int ); //= $this.postDec()
    QMapIterator<K, T> &operator=( const QMapIterator<K, T> &it ); //= $this = $1
};
template<class K, class T> class QMapConstIterator : public QMapIterator<K, T> { //= {type QMapIterator<$1, $2>} {copies}
public:
    QMapConstIterator( const QMapIterator<K, T> &it ); //= $1
    const T &data() const;
    const T &operator*() const; //= $this.data()
    QMapConstIterator<K, T> &operator++(); //= $this.inc()
    QMapConstIterator<K, T> operator++( int ); //= $this.postInc()
    QMapConstIterator<K, T> &operator--(); //= $this.dec()
    QMapConstIterator<K, T> operator--( int ); //= $this.postDec()
    QMapConstIterator<K, T> &operator=( const QMapIterator<K, T> &it ); //= $this = $1
};
template<class K, class T> class QMap { //= {copies}
public:
    typedef QMapIterator<K, T> Iterator;
    typedef QMapConstIterator<K, T> ConstIterator;
    typedef QMapIterator<K, T> iterator;
    typedef QMapConstIterator<K, T> const_iterator;
    QMap(); //= new QMap<$T1, $T2>([], $V2)
    QMapIterator<K, T> begin() const;
    QMapIterator<K, T> end() const;
    QMapIterator<K, T> constBegin() const; //= $this.begin()
    QMapIterator<K, T> constEnd() const; //= $this.end()
    uint count() const;
    uint count( const K &k ) const;
    uint size() const;
    bool isEmpty() const;
    bool empty() const;
    void clear();
    bool contains( const K &k ) const;
    QMapIterator<K, T> find( const K &k ) const;
    QMapIterator<K, T> insert( const K &k, const T &v, bool overwrite = TRUE ); //= {stores} $this.insert($*)
    QPair<QMapIterator<K, T>, bool> insert( const QPair<K, T> &pair );
    QMapIterator<K, T> replace( const K &k, const T &v ); //= {stores} $this.replace($*)
    void remove( QMapIterator<K, T> it );
    void remove( const K &k );
    void erase( QMapIterator<K, T> it );
    void erase( const K &k );
    QValueList<K> keys() const;
    QValueList<T> values() const;
    const T &operator[]( const K &k ) const; //= $this.value($1, $M2)
    T &operator[]( const K &k ); //= {set $this.set($1, $2)} $this.get($1)
    QMap<K, T> &operator=( const QMap<K, T> &m ); //= {shared $this.assign($1)} $this = $1
    bool operator==( const QMap<K, T> &m ) const; //= $this.equals($1)
};
