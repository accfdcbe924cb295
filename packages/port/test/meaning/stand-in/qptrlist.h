// Lists of pointers with a current item. From Qt's documentation; only what the generator uses.
#ifndef QPTRLIST_H
#define QPTRLIST_H
#include "qglobal.h"
template<class T> class QPtrListIterator;
template<class T> class QPtrList {
public:
    QPtrList() : owns( false ), now( -1 ) {}
    QPtrList( const QPtrList<T> &o ) : v( o.v ), owns( false ), now( o.v.empty() ? -1 : 0 ) {}
    QPtrList<T> &operator=( const QPtrList<T> &o ) { if ( &o != this ) { clear(); v = o.v; now = v.empty() ? -1 : 0; } return *this; }
    virtual ~QPtrList() { clear(); }
    bool operator==( const QPtrList<T> &o ) const { return v == o.v; }
    bool autoDelete() const { return owns; }
    void setAutoDelete( bool on ) { owns = on; }
    uint count() const { return v.size(); }
    bool isEmpty() const { return v.empty(); }
    void append( const T *d ) { v.push_back( (T *)d ); now = v.size() - 1; }
    void prepend( const T *d ) { v.insert( v.begin(), (T *)d ); shift( 0, 1 ); now = 0; }
    bool insert( uint i, const T *d ) { if ( i > v.size() ) return false; v.insert( v.begin() + i, (T *)d ); shift( i, 1 ); now = i; return true; }
    void inSort( const T *d ) { uint i = 0; while ( i < v.size() && compareItems( (void *)d, v[i] ) >= 0 ) i++; insert( i, d ); }
    void sort() {
        for ( uint i = 1; i < v.size(); i++ )
            for ( uint j = i; j > 0 && compareItems( v[j - 1], v[j] ) > 0; j-- ) std::swap( v[j - 1], v[j] );
    }
    bool remove() { return now >= 0 && remove( (uint)now ); }
    bool remove( uint i ) { if ( i >= v.size() ) return false; T *d = take( i ); if ( owns ) delete d; return true; }
    bool remove( const T *d ) { int i = find( d ); return i >= 0 && remove( (uint)i ); }
    bool removeRef( const T *d ) { int i = findRef( d ); return i >= 0 && remove( (uint)i ); }
    bool removeFirst() { return remove( 0u ); }
    bool removeLast() { return !v.empty() && remove( (uint)v.size() - 1 ); }
    T *take() { return now < 0 ? 0 : take( (uint)now ); }
    T *take( uint i ) { if ( i >= v.size() ) return 0; T *d = v[i]; v.erase( v.begin() + i ); shift( i, -1 ); now = i < v.size() ? (int)i : (int)v.size() - 1; return d; }
    void clear() { std::vector<T *> old; old.swap( v ); now = -1; if ( owns ) for ( uint i = 0; i < old.size(); i++ ) delete old[i]; }
    int find( const T *d ) { for ( uint i = 0; i < v.size(); i++ ) if ( compareItems( v[i], (void *)d ) == 0 ) { now = i; return i; } now = -1; return -1; }
    int findNext( const T *d ) { for ( uint i = now + 1; i < v.size(); i++ ) if ( compareItems( v[i], (void *)d ) == 0 ) { now = i; return i; } now = -1; return -1; }
    int findRef( const T *d ) { for ( uint i = 0; i < v.size(); i++ ) if ( v[i] == d ) { now = i; return i; } now = -1; return -1; }
    int findNextRef( const T *d ) { for ( uint i = now + 1; i < v.size(); i++ ) if ( v[i] == d ) { now = i; return i; } now = -1; return -1; }
    uint containsRef( const T *d ) const { return std::count( v.begin(), v.end(), d ); }
    uint contains( const T *d ) { uint n = 0; for ( uint i = 0; i < v.size(); i++ ) n += compareItems( v[i], (void *)d ) == 0; return n; }
    T *at( uint i ) { if ( i >= v.size() ) return 0; now = i; return v[i]; }
    int at() const { return now; }
    T *current() const { return now < 0 ? 0 : v[now]; }
    T *getFirst() const { return v.empty() ? 0 : v.front(); }
    T *getLast() const { return v.empty() ? 0 : v.back(); }
    T *first() { now = v.empty() ? -1 : 0; return current(); }
    T *last() { now = (int)v.size() - 1; return current(); }
    T *next() { if ( now < 0 ) return 0; now++; if ( now >= (int)v.size() ) now = -1; return current(); }
    T *prev() { if ( now >= 0 ) now--; return current(); }
protected:
    virtual int compareItems( void *a, void *b ) { return a != b; }
private:
    void shift( uint at, int by ) {
        for ( uint k = 0; k < walks.size(); k++ ) {
            uint &i = walks[k]->i;
            if ( by > 0 ? i != ~0u && i >= at : i != ~0u && i > at ) i += by;
            else if ( by < 0 && i == at && i == v.size() ) i--;
        }
    }
    std::vector<T *> v;
    std::vector<QPtrListIterator<T> *> walks;
    bool owns;
    int now;
    friend class QPtrListIterator<T>;
public:
    const std::vector<T *> &items() const { return v; }
};
template<class T> class QPtrListIterator {
public:
    QPtrListIterator( const QPtrList<T> &list ) : l( (QPtrList<T> &)list ) { toFirst(); l.walks.push_back( this ); }
    QPtrListIterator( const QPtrListIterator<T> &o ) : l( o.l ), i( o.i ) { l.walks.push_back( this ); }
    ~QPtrListIterator() { l.walks.erase( std::find( l.walks.begin(), l.walks.end(), this ) ); }
    T *current() const { return i < l.v.size() ? l.v[i] : 0; }
    operator T *() const { return current(); }
    T *operator*() const { return current(); }
    T *operator->() { return current(); }
    T *toFirst() { i = l.v.empty() ? ~0u : 0; return current(); }
    T *toLast() { i = l.v.size() - 1; return current(); }
    bool atFirst() const { return i == 0; }
    bool atLast() const { return i + 1 == l.v.size(); }
    uint count() const { return l.v.size(); }
    bool isEmpty() const { return l.v.empty(); }
    T *operator()() { T *d = current(); ++*this; return d; }
    T *operator++() { if ( current() && ++i == l.v.size() ) i = ~0u; return current(); }
    T *operator--() { if ( current() ) --i; return current(); }
    T *operator+=( uint n ) { while ( n-- ) ++*this; return current(); }
private:
    QPtrList<T> &l;
    uint i;
    friend class QPtrList<T>;
};
#endif
