// Texts that are shared until one of them changes, counted by QShared.
#include <qshared.h>
#include <qstring.h>
#include <qvaluelist.h>
#include <qmap.h>
#include <stdio.h>
class Value {
    struct Private : public QShared {
        Private() : n( 0 ) {}
        Private( const Private &o ) : QShared(), name( o.name ), n( o.n ) {}
        QString name;
        int n;
    };
public:
    Value() { d = new Private; }
    Value( const QString &s ) { d = new Private; d->name = s; }
    Value( const Value &o ) { d = o.d; d->ref(); }
    ~Value() { if ( d->deref() ) delete d; }
    Value &operator=( const Value &o ) { o.d->ref(); if ( d->deref() ) delete d; d = o.d; return *this; }
    void set( const QString &s ) { detach(); d->name = s; d->n++; }
    QString name() const { return d->name; }
    int n() const { return d->n; }
    uint refs() const { return d->count; }
private:
    void detach() { if ( d->count > 1 ) { Private *x = new Private( *d ); d->deref(); d = x; } }
    Private *d;
};
class Plain : public QShared { public: int k; };
void run()
{
    Value a( "a" );
    Value b = a;
    printf( "%u ", a.refs() );
    b.set( "b" );
    printf( "%u %u %s %s\n", a.refs(), b.refs(), a.name().latin1(), b.name().latin1() );
    Value c;
    c = b;
    c.set( "c" );
    b = a;
    printf( "%s %s %s %d %u\n", a.name().latin1(), b.name().latin1(), c.name().latin1(), c.n(), a.refs() );
    Plain *p = new Plain;
    p->k = 1;
    p->ref();
    Plain q = *p;
    printf( "%u %u ", p->count, q.count );
    printf( "%d\n", p->deref() );
    q.count = 7;
    *p = q;
    printf( "%u\n", p->count );
    if ( q.deref() ) printf( "?" );
    delete p;
}
