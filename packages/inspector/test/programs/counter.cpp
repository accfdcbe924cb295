// What counter.ts was ported from, with the lines of qt3trace.h. It runs on a stand-in for Qt: qobject.h and qstring.h beside it.
#include "trace.h"
#include "qt3trace.h"

class Counter : public QObject {
public:
    Counter( const char *n = 0 ) : QObject( 0, n ), value( 0 ), out( 0 ) {}
    ~Counter() { TRACE_DELETE; }
    void setValue( int v )
    {
        TRACE_SLOT( "setValue", shown( v ) );
        if ( v == value ) return;
        value = v;
        TRACE_EMIT( valueChanged, ( v ) );
        if ( v > 5 ) TRACE_EMIT( renamed, ( "high" ) );
    }
    void show( const QString &s ) { TRACE_SLOT( "show", shown( s ) ); trace( "warning: shown" ); }
    void clear() { TRACE_SLOT( "clear", "" ); value = 0; }
    void fire( int v ) { TRACE_EMIT( valueChanged, ( v ) ); }
    // What moc and connect() make of the program's signals.
    void valueChanged( int v )
    {
        if ( out == 1 ) { Calling call( this ); peer->setValue( v ); }
        if ( out == 2 ) { Calling call( this ); peer->clear(); }
    }
    void renamed( const QString &s ) { Calling call( this ); peer->show( s ); }
    int value, out;
    Counter *peer;
};

int main()
{
    Counter *a = new Counter( "a" ), *b = new Counter( "b" ), *c = new Counter;
    a->peer = b; a->out = 1;
    b->peer = c; b->out = 2;
    a->fire( 3 );
    a->fire( 9 );
    delete b;
    delete a;
    return 0;
}
