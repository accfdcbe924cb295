// What every Qt program has: messages, and names for types.
//= {module @qt3/core-signals}
enum QtMsgType { //= QtMsgType.$name
    QtDebugMsg, QtWarningMsg, QtFatalMsg };
typedef void (*QtMsgHandler)( QtMsgType, const char * );
QtMsgHandler qInstallMsgHandler( QtMsgHandler );
void qDebug( const char *, ... );
void qWarning( const char *, ... );
void qFatal( const char *, ... );
void debug( const char *, ... ); //= qDebug($*)
void warning( const char *, ... ); //= qWarning($*)
void fatal( const char *, ... ); //= qFatal($*)
//= {module}
template<class T> T qMin( T a, T b ); //= Math.min($1, $2)
template<class T> T qMax( T a, T b ); //= Math.max($1, $2)
template<class T> T QMIN( T a, T b ); //= Math.min($1, $2)
template<class T> T QMAX( T a, T b ); //= Math.max($1, $2)
int qAbs( int ); //= Math.abs($1)
double qAbs( double ); //= Math.abs($1)
int QABS( int ); //= Math.abs($1)
double QABS( double ); //= Math.abs($1)
int qRound( double ); //= Math.trunc($1 + ($1 < 0 ? -0.5 : 0.5))
const char *qVersion(); //= '3.3.8'
#define Q_UNUSED( x ) (void)x;
#define Q_CONST_UNUSED( x ) (void)x;
void Q_ASSERT( bool ); //= void $1
void ASSERT( bool ); //= void $1
#define Q_INT64_C( c ) c ## LL
#define Q_UINT64_C( c ) c ## ULL
#define QT_TR_NOOP( text ) ( text )
#define QT_TRANSLATE_NOOP( context, text ) ( text )
#define Q_CHECK_PTR( p )
#define CHECK_PTR( p )
#include "iterator"
