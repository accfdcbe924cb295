#ifndef QINTDICT_H
#define QINTDICT_H
#include "qdict.h"
template<class T> class QIntDict : public DictionaryOf<long, long, T> {
public:
    QIntDict( int = 17 ) {}
};
template<class T> class QIntDictIterator : public DictionaryOf<long, long, T>::Walk {
public:
    QIntDictIterator( const QIntDict<T> &d ) : DictionaryOf<long, long, T>::Walk( d ) {}
};
#endif
