// References to elements of containers whose key is computed.
#include <stdio.h>
#include <qstring.h>
#include <qmap.h>
#include <qvaluelist.h>
#include <map>
#include <string>
class Config {
    QMap<QString, QString> values; QMap<int, int> counts; int asked;
    QString norm( const QString &k ) { ++asked; return k.lower().stripWhiteSpace(); }
public:
    Config() : asked( 0 ) {}
    QString &operator[]( const QString &k ) { return values[norm( k )]; }
    int &count( int n ) { return counts[n * 2 + asked]; }
    int all() const { return asked; }
    int entries() const { return counts.count(); }
};
static void add( int &n, int by ) { n += by; }
static int twice( int n ) { return 2 * n; }
void run()
{
    Config c; c[" A "] = "x"; c["a"] += "y"; QString &r = c["B"]; r = "b"; r += "!"; printf( "%s %s %d\n", c["a"].latin1(), c["b "].latin1(), c.all() );
    c.count( 1 ) = 4; c.count( 1 )++; int &n = c.count( 7 ); n = 3; add( c.count( 1 ), 10 ); printf( "%d %d %d\n", c.count( 1 ), n, c.entries() );
    std::map<std::string, int> m; std::string k = "k"; add( m[k + "1"], 2 ); add( m[k + "1"], 3 ); k = "z"; printf( "%d %d\n", m["k1"], (int)m.size() );
    QValueList<int> l; l << 1 << 2 << 3; int i = 0; add( l[twice( ++i )], 5 ); int &e = l[twice( 0 )]; i = 9; e = 7; printf( "%d %d %d\n", l[0], l[2], i );
}
