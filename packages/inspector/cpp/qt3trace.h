// Lines for a trace of a C++ program, like those that `npx @qt3/inspector trace` prints for its port: include it after trace.h,
// put TRACE_SLOT at the beginning of each slot and TRACE_EMIT in the place of each `emit`, and TRACE_DELETE at the beginning of
// each destructor. Where the program writes to standard output itself, send both to files and compare the lines that count.
#ifndef QT3TRACE_H
#define QT3TRACE_H
#include <stdio.h>
#include <qobject.h>
#include <qstring.h>

static int traceDepth = 0;

class TraceStep {
public:
    TraceStep() { traceDepth++; }
    ~TraceStep() { traceDepth--; }
};

static QString shown( int value ) { return QString::number( value ); }
static QString shown( bool value ) { return value ? "TRUE" : "FALSE"; }
static QString shown( const QString &value ) { return "[" + value + "]"; }
static QString shown( const QObject *value ) { return value ? value->name() : "0"; }

static void traceLine( const QString &text ) { trace( "%*s%s", 2 * traceDepth, "", text.latin1() ); }

static void traceSlot( const QObject *receiver, const char *slot, const QString &args, const QObject *sender )
{
    traceLine( QString( receiver->name() ) + "." + slot + "(" + args + ") sender=" + shown( sender ) );
}

// TRACE_SLOT( "setValue", shown( value ) ); and TRACE_SLOT( "clear", "" );
#define TRACE_SLOT( slot, args ) traceSlot( this, slot, args, sender() ); TraceStep qt3TraceStep

// TRACE_EMIT( valueChanged, ( value ) );
#define TRACE_EMIT( signal, args ) \
    do { QString qt3TraceName = name(); traceLine( qt3TraceName + ": emit " #signal ); \
         { TraceStep qt3TraceStep; emit signal args; } \
         traceLine( qt3TraceName + ": emitted " #signal ); } while ( 0 )

#define TRACE_DELETE traceLine( QString( "~" ) + name() )

#endif
