// KDE's log goes to standard error; what stands in front of its lines, and areas, are left out.
#include "qstring.h"
#include "qcstring.h"
#include "qstringlist.h"
#include "qtextstream.h"
//= {module ./cpp.js}
class kdbgstream { //= {type ByteStream}
public:
    kdbgstream &operator<<( char c ); //= $this.put(String.fromCharCode($1 & 0xff))
    kdbgstream &operator<<( short n ); //= $this.put($1)
    kdbgstream &operator<<( ushort n ); //= $this.put($1)
    kdbgstream &operator<<( int n ); //= $this.put($1)
    kdbgstream &operator<<( uint n ); //= $this.put($1)
    kdbgstream &operator<<( long n ); //= $this.put($1)
    kdbgstream &operator<<( ulong n ); //= $this.put($1)
    kdbgstream &operator<<( Q_LLONG n ); //= $this.put($1)
    kdbgstream &operator<<( Q_ULLONG n ); //= $this.put($1)
    kdbgstream &operator<<( Manipulator m ); //= $this.put($1)
    kdbgstream &operator<<( bool b ); //= $this.put(String($1))
    kdbgstream &operator<<( double n ); //= {from @qt3/tools QCString} $this.put(QCString.sprintf('%g', $1))
    kdbgstream &operator<<( const char *s ); //= $this.put($1)
    kdbgstream &operator<<( const QString &s ); //= {from @qt3/tools local8Bit} $this.put(local8Bit($1))
    kdbgstream &operator<<( const QCString &s ); //= $this.put($1)
    kdbgstream &operator<<( const QStringList &list ); //= {from @qt3/tools local8Bit} $this.put(local8Bit(`(${$1.join(',')})`))
};
typedef kdbgstream kndbgstream;
kdbgstream &kdDebug( int area = 0 ); //= {from ./cpp.js cerr} {nonnull} cerr
kdbgstream &kdDebug( bool condition, int area = 0 ); //= {none: kdDebug( condition ): write if ( condition )}
kdbgstream &kdWarning( int area = 0 ); //= {from ./cpp.js cerr} {nonnull} cerr.put('WARNING: ')
kdbgstream &kdError( int area = 0 ); //= {from ./cpp.js cerr} {nonnull} cerr.put('ERROR: ')
kdbgstream &kdFatal( int area = 0 ); //= {none: kdFatal() ends the program behind its message: qFatal() takes its place}
kdbgstream &kndDebug( int area = 0 ); //= {from ./cpp.js cerr} {nonnull} cerr
//= {module}
QString kdBacktrace(); //= ''
extern const char *k_funcinfo; //= ''
extern const char *k_lineinfo; //= ''
