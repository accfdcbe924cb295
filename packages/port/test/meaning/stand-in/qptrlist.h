// Lists of pointers with a current item. From Qt's documentation; only what the generator uses.
#ifndef QPTRLIST_H
#define QPTRLIST_H
#include "qglobal.h"
template<class T> class QPtrList {
public:
    QPtrList() : owns( false ), now( -1 ) {}
    QPtrList( const QPtrList<T> &o ) : v( o.v ), owns( false ), now( o.v.empty() ? -1 : 0 ) {}
    ~QPtrList() { clear(); }
    bool autoDelete() const { return owns; }
    void setAutoDelete( bool on ) { owns = on; }
    uint count() const { return v.size(); }
    bool isEmpty() const { return v.empty(); }
    void append( T *d ) { v.push_back( d ); now = v.size() - 1; }
    void prepend( T *d ) { v.insert( v.begin(), d ); now = 0; }
    bool insert( uint i, T *d ) { if ( i > v.size() ) return false; v.insert( v.begin() + i, d ); now = i; return true; }
    bool remove( uint i ) { if ( i >= v.size() ) return false; T *d = take( i ); if ( owns ) delete d; return true; }
    bool removeRef( T *d ) { int i = findRef( d ); return i >= 0 && remove( (uint)i ); }
    bool removeFirst() { return remove( 0u ); }
    bool removeLast() { return !v.empty() && remove( (uint)v.size() - 1 ); }
    T *take( uint i ) { if ( i >= v.size() ) return 0; T *d = v[i]; v.erase( v.begin() + i ); now = i < v.size() ? (int)i : (int)v.size() - 1; return d; }
    void clear() { std::vector<T *> old; old.swap( v ); now = -1; if ( owns ) for ( uint i = 0; i < old.size(); i++ ) delete old[i]; }
    int findRef( T *d ) { for ( uint i = 0; i < v.size(); i++ ) if ( v[i] == d ) { now = i; return i; } now = -1; return -1; }
    uint containsRef( T *d ) const { return std::count( v.begin(), v.end(), d ); }
    T *at( uint i ) { if ( i >= v.size() ) return 0; now = i; return v[i]; }
    int at() const { return now; }
    T *current() const { return now < 0 ? 0 : v[now]; }
    T *getFirst() const { return v.empty() ? 0 : v.front(); }
    T *getLast() const { return v.empty() ? 0 : v.back(); }
    T *first() { now = v.empty() ? -1 : 0; return current(); }
    T *last() { now = (int)v.size() - 1; return current(); }
    T *next() { if ( now < 0 ) return 0; now++; if ( now >= (int)v.size() ) now = -1; return current(); }
    T *prev() { if ( now >= 0 ) now--; return current(); }
private:
    std::vector<T *> v;
    bool owns;
    int now;
    friend class It;
public:
    const std::vector<T *> &items() const { return v; }
};
template<class T> class QPtrListIterator {
public:
    QPtrListIterator( const QPtrList<T> &list ) : l( list ), i( 0 ) {}
    T *current() const { return i < l.items().size() ? l.items()[i] : 0; }
    operator T *() const { return current(); }
    T *operator->() { return current(); }
    T *toFirst() { i = 0; return current(); }
    T *operator++() { ++i; return current(); }
private:
    const QPtrList<T> &l;
    uint i;
};
#endif
