#include <stdio.h>
#include <qstring.h>

// A sum of texts is null where all of them are.
static QString pick( bool b ) { if ( b ) return "x"; return QString::null; }
class H { QString m; public: void add( const QString &s ) { m += s; } bool none() const { return m.isNull(); } };
void run() {
  QString a = pick( false ), b = pick( false );
  QString c = a + b; printf( "%d\n", c.isNull() );
  QString d; d += a; printf( "%d\n", d.isNull() );
  QString e; e.append( b ); printf( "%d\n", e.isNull() );
  d += ""; printf( "%d\n", d.isNull() );
  QString f = a; f += pick( true ); printf( "%d %s\n", f.isNull(), f.latin1() );
  QString g; g += 'x'; printf( "%d\n", g.isNull() );
  printf( "%d %d\n", ( a + b ).isNull(), ( a + f ).isNull() ); printf( "[%s] [%s]\n", ( a + b ).latin1() ? "x" : "null", ( a + b + f ).latin1() ); QString k = pick( false ); k.append( a ).append( f ); printf( "%d %s\n", k.isNull(), k.latin1() ); QString m = a + "!"; printf( "%s %d\n", m.latin1(), m.isNull() ); if ( ( a + b ).isNull() || m.isEmpty() ) printf( "none\n" );
  H h; h.add( a ); printf( "%d\n", h.none() ); h.add( f ); printf( "%d\n", h.none() );
}
