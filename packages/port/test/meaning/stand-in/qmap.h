// Maps in the order of their keys. From Qt's documentation; only what the generator uses.
#ifndef QMAP_H
#define QMAP_H
#include "qvaluelist.h"
template<class K, class T> class QMap {
    typedef std::map<K, T> Base;
public:
    class Iterator {
    public:
        Iterator() {}
        Iterator( typename Base::iterator x ) : i( x ) {}
        const K &key() const { return i->first; }
        T &data() const { return i->second; }
        T &operator*() const { return i->second; }
        bool operator==( const Iterator &o ) const { return i == o.i; }
        bool operator!=( const Iterator &o ) const { return i != o.i; }
        Iterator &operator++() { ++i; return *this; }
        Iterator operator++( int ) { return i++; }
        Iterator &operator--() { --i; return *this; }
        typename Base::iterator i;
    };
    typedef Iterator iterator;
    class ConstIterator {
    public:
        ConstIterator() {}
        ConstIterator( typename Base::const_iterator x ) : i( x ) {}
        ConstIterator( const Iterator &x ) : i( x.i ) {}
        const K &key() const { return i->first; }
        const T &data() const { return i->second; }
        const T &operator*() const { return i->second; }
        bool operator==( const ConstIterator &o ) const { return i == o.i; }
        bool operator!=( const ConstIterator &o ) const { return i != o.i; }
        ConstIterator &operator++() { ++i; return *this; }
        ConstIterator operator++( int ) { return i++; }
        ConstIterator &operator--() { --i; return *this; }
        typename Base::const_iterator i;
    };
    typedef ConstIterator const_iterator;
    ConstIterator begin() const { return m.begin(); }
    ConstIterator end() const { return m.end(); }
    ConstIterator find( const K &k ) const { return m.find( k ); }
    Iterator begin() { return m.begin(); }
    Iterator end() { return m.end(); }
    uint count() const { return m.size(); }
    bool isEmpty() const { return m.empty(); }
    void clear() { m.clear(); }
    bool contains( const K &k ) const { return m.count( k ) > 0; }
    Iterator find( const K &k ) { return m.find( k ); }
    Iterator insert( const K &k, const T &v, bool overwrite = TRUE ) {
        typename Base::iterator i = m.find( k );
        if ( i == m.end() ) return m.insert( std::make_pair( k, v ) ).first;
        if ( overwrite ) i->second = v;
        return i;
    }
    Iterator replace( const K &k, const T &v ) { return insert( k, v ); }
    void remove( Iterator i ) { m.erase( i.i ); }
    void remove( const K &k ) { m.erase( k ); }
    QValueList<K> keys() const { QValueList<K> r; for ( typename Base::const_iterator i = m.begin(); i != m.end(); ++i ) r << i->first; return r; }
    QValueList<T> values() const { QValueList<T> r; for ( typename Base::const_iterator i = m.begin(); i != m.end(); ++i ) r << i->second; return r; }
    T &operator[]( const K &k ) { return m[k]; }
    const T &operator[]( const K &k ) const { static const T none = T(); typename Base::const_iterator i = m.find( k ); return i == m.end() ? none : i->second; }
private:
    Base m;
};
#endif
