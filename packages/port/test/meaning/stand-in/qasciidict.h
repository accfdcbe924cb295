#ifndef QASCIIDICT_H
#define QASCIIDICT_H
#include "qdict.h"
template<class T> class QAsciiDict : public DictionaryOf<std::string, const char *, T> {
public:
    QAsciiDict( int = 17, bool = TRUE, bool = TRUE ) {}
};
template<class T> class QAsciiDictIterator : public DictionaryOf<std::string, const char *, T>::Walk {
    typedef typename DictionaryOf<std::string, const char *, T>::Walk Base;
public:
    QAsciiDictIterator( const QAsciiDict<T> &d ) : Base( d ) {}
    const char *currentKey() const { static std::string k; k = Base::currentKey(); return k.c_str(); }
};
#endif
