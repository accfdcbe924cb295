// A stand-in for Qt 3's header: as much of it as counter.cpp and qt3trace.h use.
#ifndef QOBJECT_H
#define QOBJECT_H
#define emit
class QObject {
public:
    QObject( QObject *, const char *n ) : n( n ) {}
    virtual ~QObject() {}
    const char *name() const { return n ? n : "unnamed"; }
    const QObject *sender() const { return current; }
    static const QObject *current;
private:
    const char *n;
};
const QObject *QObject::current = 0;
class Calling {
public:
    Calling( const QObject *sender ) : before( QObject::current ) { QObject::current = sender; }
    ~Calling() { QObject::current = before; }
private:
    const QObject *before;
};
#endif
