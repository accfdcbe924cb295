// A device on a byte array, whose bytes it shares. From Qt's documentation; only what the generator uses.
#ifndef QBUFFER_H
#define QBUFFER_H
#include "qiodevice.h"
class QBuffer : public QIODevice {
public:
    QBuffer() {}
    QBuffer( QByteArray a ) : QIODevice( a ) {}
    QByteArray buffer() const { return bytes; }
    bool setBuffer( QByteArray a ) { if ( m ) return FALSE; bytes = a; pos = 0; return TRUE; }
};
#endif
