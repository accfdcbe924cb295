#ifndef QPTRDICT_H
#define QPTRDICT_H
#include "qdict.h"
template<class T> class QPtrDict : public DictionaryOf<void *, void *, T> {
public:
    QPtrDict( int = 17 ) {}
};
template<class T> class QPtrDictIterator : public DictionaryOf<void *, void *, T>::Walk {
public:
    QPtrDictIterator( const QPtrDict<T> &d ) : DictionaryOf<void *, void *, T>::Walk( d ) {}
};
#endif
