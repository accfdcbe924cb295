// Lists of values. From Qt's documentation; only what the generator uses.
#ifndef QVALUELIST_H
#define QVALUELIST_H
#include "qglobal.h"
#include <list>
template<class T> class QValueList {
public:
    typedef typename std::list<T>::iterator Iterator;
    typedef typename std::list<T>::iterator iterator;
    typedef typename std::list<T>::const_iterator ConstIterator;
    typedef typename std::list<T>::const_iterator const_iterator;
    Iterator begin() { return l.begin(); }
    Iterator end() { return l.end(); }
    ConstIterator begin() const { return l.begin(); }
    ConstIterator end() const { return l.end(); }
    Iterator fromLast() { return --l.end(); }
    bool isEmpty() const { return l.empty(); }
    uint count() const { return l.size(); }
    uint size() const { return l.size(); }
    void clear() { l.clear(); }
    T &first() { return l.front(); }
    const T &first() const { return l.front(); }
    T &last() { return l.back(); }
    const T &last() const { return l.back(); }
    Iterator append( const T &x ) { return l.insert( l.end(), x ); }
    Iterator prepend( const T &x ) { return l.insert( l.begin(), x ); }
    void push_back( const T &x ) { l.push_back( x ); }
    void push_front( const T &x ) { l.push_front( x ); }
    void pop_back() { l.pop_back(); }
    void pop_front() { l.pop_front(); }
    Iterator insert( Iterator i, const T &x ) { return l.insert( i, x ); }
    Iterator remove( Iterator i ) { return l.erase( i ); }
    uint remove( const T &x ) { uint n = l.size(); l.remove( T( x ) ); return n - l.size(); }
    Iterator find( const T &x ) { return std::find( l.begin(), l.end(), x ); }
    int findIndex( const T &x ) const {
        int n = 0;
        for ( ConstIterator i = l.begin(); i != l.end(); ++i, ++n ) if ( *i == x ) return n;
        return -1;
    }
    uint contains( const T &x ) const { return std::count( l.begin(), l.end(), x ); }
    Iterator at( uint n ) { Iterator i = l.begin(); while ( n-- ) ++i; return i; }
    T &operator[]( uint n ) { return *at( n ); }
    const T &operator[]( uint n ) const { ConstIterator i = l.begin(); while ( n-- ) ++i; return *i; }
    QValueList<T> operator+( const QValueList<T> &o ) const { QValueList<T> r = *this; return r += o; }
    QValueList<T> &operator+=( const QValueList<T> &o ) { std::list<T> c = o.l; l.splice( l.end(), c ); return *this; }
    QValueList<T> &operator+=( const T &x ) { l.push_back( x ); return *this; }
    QValueList<T> &operator<<( const T &x ) { l.push_back( x ); return *this; }
    bool operator==( const QValueList<T> &o ) const { return l == o.l; }
    bool operator!=( const QValueList<T> &o ) const { return l != o.l; }
private:
    std::list<T> l;
};
template<class T> void qSwap( T &a, T &b ) { T t = a; a = b; b = t; }
template<class I> void qHeapSort( I first, I last )
{
    for ( I i = first; i != last; ++i )
        for ( I j = i; j != last; ++j )
            if ( *j < *i ) qSwap( *i, *j );
}
template<class I, class T> I qFind( I first, I last, const T &x )
{
    while ( first != last && !( *first == x ) ) ++first;
    return first;
}
template<class I, class T> void qCount( I first, I last, const T &x, int &n )
{
    for ( ; first != last; ++first )
        if ( *first == x ) ++n;
}
template<class I, class T> void qFill( I first, I last, const T &x )
{
    for ( ; first != last; ++first ) *first = x;
}
template<class I, class J> bool qEqual( I first, I last, J other )
{
    for ( ; first != last; ++first, ++other )
        if ( !( *first == *other ) ) return false;
    return true;
}
#endif
