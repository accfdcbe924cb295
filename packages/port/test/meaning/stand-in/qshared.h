// What classes count by that share what they hold. From Qt's documentation.
#ifndef QSHARED_H
#define QSHARED_H
#include "qglobal.h"
struct QShared {
    QShared() : count( 1 ) {}
    void ref() { count++; }
    bool deref() { return !--count; }
    uint count;
};
#endif
