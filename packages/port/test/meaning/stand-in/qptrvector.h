#ifndef QPTRVECTOR_H
#define QPTRVECTOR_H
#include <algorithm>
#include <vector>
#include "qstring.h"
template<class T> class QPtrVector {
public:
    QPtrVector( uint size = 0 ) : v( size, (T *)0 ), owns( false ) {}
    QPtrVector( const QPtrVector<T> &o ) : v( o.v ), owns( false ) {}
    virtual ~QPtrVector() { clear(); }
    QPtrVector<T> &operator=( const QPtrVector<T> &o ) { if ( this != &o ) { clear(); v = o.v; } return *this; }
    void setAutoDelete( bool on ) { owns = on; }
    uint size() const { return v.size(); }
    uint count() const { return v.size() - std::count( v.begin(), v.end(), (T *)0 ); }
    bool isEmpty() const { return count() == 0; }
    bool isNull() const { return v.empty(); }
    bool resize( uint size ) { for ( uint i = size; i < v.size(); i++ ) drop( v[i] ); v.resize( size, (T *)0 ); return true; }
    bool insert( uint i, T *d ) { if ( i >= v.size() ) return false; T *old = v[i]; v[i] = d; drop( old ); return true; }
    bool remove( uint i ) { return insert( i, 0 ); }
    T *take( uint i ) { T *d = v[i]; v[i] = 0; return d; }
    void clear() { resize( 0 ); }
    bool fill( T *d, int size = -1 ) { if ( size >= 0 ) resize( size ); for ( uint i = 0; i < v.size(); i++ ) insert( i, d ); return true; }
    void sort() {
        std::vector<T *> items;
        for ( uint i = 0; i < v.size(); i++ ) if ( v[i] ) items.push_back( v[i] );
        std::stable_sort( items.begin(), items.end(), Less( this ) );
        items.resize( v.size(), (T *)0 );
        v = items;
    }
    int bsearch( const T *d ) const { return find( d ); }
    int findRef( const T *d, uint i = 0 ) const { for ( ; i < v.size(); i++ ) if ( v[i] == d ) return i; return -1; }
    int find( const T *d, uint i = 0 ) const { for ( ; i < v.size(); i++ ) if ( same( d, v[i] ) ) return i; return -1; }
    uint containsRef( const T *d ) const { return std::count( v.begin(), v.end(), d ); }
    uint contains( const T *d ) const { uint n = 0; for ( uint i = 0; i < v.size(); i++ ) n += same( d, v[i] ); return n; }
    T *operator[]( int i ) const { return v[i]; }
    T *at( uint i ) const { return v[i]; }
    virtual int compareItems( void *a, void *b ) { return a == b ? 0 : 1; }
private:
    struct Less {
        Less( QPtrVector<T> *o ) : owner( o ) {}
        bool operator()( T *a, T *b ) const { return owner->compareItems( a, b ) < 0; }
        QPtrVector<T> *owner;
    };
    bool same( const T *a, T *b ) const { return a && b ? const_cast<QPtrVector<T> *>( this )->compareItems( (void *)a, b ) == 0 : a == b; }
    void drop( T *d ) { if ( owns ) delete d; }
    std::vector<T *> v;
    bool owns;
};
#endif
