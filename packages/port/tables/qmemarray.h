// Arrays of numbers, which those that are assigned share, as in Qt.
#include "iterator"
//= {module}
class QGArray {
public:
    typedef int Optimization;
    static const int MemOptim; //= 0 /* MemOptim */
    static const int SpeedOptim; //= 1 /* SpeedOptim */
};
//= {module ./cpp.js}
template<class T> class QMemArray { //= {type MemArray<$1>}
public:
    typedef __array_pointer<T> Iterator;
    typedef __array_pointer<T> ConstIterator;
    QMemArray(); //= new MemArray<$T1>(0, $V1)
    QMemArray( int size ); //= new MemArray<$T1>($1, $V1)
    uint size() const;
    uint count() const; //= $this.size()
    bool isEmpty() const; //= $this.size() === 0
    bool isNull() const; //= $this.size() === 0
    bool resize( uint size );
    bool resize( uint size, QGArray::Optimization optim ); //= $this.resize($1)
    bool truncate( uint size ); //= $this.resize($1)
    bool fill( const T &x, int size = -1 );
    T &at( uint i ) const; //= {set $this.set($1, $2)} $this.get($1)
    T &operator[]( int i ) const; //= {set $this.set($1, $2)} $this.get($1)
    __array_pointer<T> begin() const;
    __array_pointer<T> end() const;
    QMemArray<T> copy() const;
    void detach(); //= {mutates} $this.copy()
    int find( const T &x, uint from = 0 ) const;
    int contains( const T &x ) const;
    void sort();
    int bsearch( const T &x ) const;
    QMemArray<T> &operator=( const QMemArray<T> &a ); //= $this = $1
    bool operator==( const QMemArray<T> &a ) const; //= $this.equals($1)
    bool operator!=( const QMemArray<T> &a ) const; //= !$this.equals($1)
};
