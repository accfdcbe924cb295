#include "qptrlist.h"
//= {module @qt3/tools}
template<class T> class QPtrVector : public QPtrCollection { //= {copies}
public:
    QPtrVector();
    QPtrVector( uint size );
    bool autoDelete() const;
    void setAutoDelete( bool enable );
    uint size() const;
    uint count() const;
    bool isEmpty() const;
    bool isNull() const;
    bool resize( uint size );
    bool insert( uint i, const T *d );
    bool remove( uint i );
    T *take( uint i );
    void clear();
    bool fill( const T *d, int size = -1 );
    void sort();
    int bsearch( const T *d ) const;
    int findRef( const T *d, uint i = 0 ) const;
    int find( const T *d, uint i = 0 ) const;
    uint containsRef( const T *d ) const;
    uint contains( const T *d ) const;
    T *operator[]( int i ) const; //= $this.at($1)
    T *operator[]( uint i ) const; //= $this.at($1)
    T *at( uint i ) const;
    QPtrVector<T> &operator=( const QPtrVector<T> &v ); //= $this.assign($1)
    bool operator==( const QPtrVector<T> &v ) const; //= $this.equals($1)
    bool operator!=( const QPtrVector<T> &v ) const; //= !$this.equals($1)
    virtual int compareItems( void *a, void *b );
protected:
    virtual void deleteItem( void *d );
};
