// Dictionaries of pointers, without a promise about their order. From Qt's documentation; only what the programs use.
#ifndef QDICT_H
#define QDICT_H
#include "qstring.h"
#include <map>
template<class K, class A, class T> class DictionaryOf {
    typedef std::map<K, std::vector<T *> > Base;
public:
    DictionaryOf() : owns( false ) {}
    DictionaryOf( const DictionaryOf &o ) : m( o.m ), owns( false ) {}
    ~DictionaryOf() { clear(); }
    bool autoDelete() const { return owns; }
    void setAutoDelete( bool on ) { owns = on; }
    uint count() const { uint n = 0; for ( typename Base::const_iterator i = m.begin(); i != m.end(); ++i ) n += i->second.size(); return n; }
    bool isEmpty() const { return m.empty(); }
    void insert( A k, const T *d ) { m[k].push_back( (T *)d ); }
    void replace( A k, const T *d ) { remove( k ); insert( k, d ); }
    bool remove( A k ) { T *d = take( k ); if ( d && owns ) delete d; return d != 0; }
    T *take( A k ) {
        typename Base::iterator i = m.find( k );
        if ( i == m.end() ) return 0;
        T *d = i->second.back();
        i->second.pop_back();
        if ( i->second.empty() ) m.erase( i );
        return d;
    }
    T *find( A k ) const { typename Base::const_iterator i = m.find( k ); return i == m.end() ? 0 : i->second.back(); }
    T *operator[]( A k ) const { return find( k ); }
    void clear() { while ( !m.empty() ) { K k = m.begin()->first; std::vector<T *> old = m.begin()->second; m.erase( m.begin() ); if ( owns ) for ( uint i = 0; i < old.size(); i++ ) delete old[i]; } }
    uint size() const { return 17; }
    class Walk {
    public:
        Walk( const DictionaryOf &d ) : of( d ), at( 0 ) { toFirst(); }
        T *toFirst() { at = 0; keys.clear(); for ( typename Base::const_iterator i = of.m.begin(); i != of.m.end(); ++i ) keys.push_back( i->first ); return current(); }
        T *current() const { typename Base::const_iterator i; while ( at < keys.size() && ( i = of.m.find( keys[at] ) ) == of.m.end() ) ++at; return at < keys.size() ? i->second.back() : 0; }
        K currentKey() const { current(); return keys[at]; }
        operator T *() const { return current(); }
        T *operator*() { return current(); }
        T *operator()() { T *d = current(); ++at; return d; }
        T *operator++() { current(); ++at; return current(); }
        uint count() const { return of.count(); }
        bool isEmpty() const { return of.isEmpty(); }
    private:
        const DictionaryOf &of;
        std::vector<K> keys;
        mutable uint at;
    };
private:
    Base m;
    bool owns;
};
template<class T> class QDict : public DictionaryOf<QString, const QString &, T> {
public:
    QDict( int = 17, bool = TRUE ) {}
};
template<class T> class QDictIterator : public DictionaryOf<QString, const QString &, T>::Walk {
public:
    QDictIterator( const QDict<T> &d ) : DictionaryOf<QString, const QString &, T>::Walk( d ) {}
};
#endif
