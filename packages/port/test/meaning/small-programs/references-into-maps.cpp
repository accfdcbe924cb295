#include <stdio.h>
#include <qstring.h>
#include <qmap.h>
class Config {
public:
    void set( const QString &a, const QString &value ) { QString &slot = map[a]; slot = value; }
    void set( const QString &a, int value, bool hex ) { QString &slot = map[a]; slot = hex ? QString::number( value, 16 ) : QString::number( value ); }
    void set( const QString &a, const QString &b, const QString &value ) { QString &slot = deep[a][b]; slot = value; }
    void set( const QString &a, const QString &b, int value ) { QString &slot = deep[a][b]; slot = QString::number( value ); }
    void add( const char *a, int n ) { int &slot = counts[a]; slot += n; slot++; }
    void add( const char *a, const char *b, int n ) { int &slot = more[a][b]; slot += n; slot++; }
    QMap<QString, QString> map; QMap<QString, QMap<QString, QString> > deep; QMap<QString, int> counts; QMap<QString, QMap<QString, int> > more;
};
void run() {
    Config c; c.set( "a", "b", "x" ); c.set( "a", "c", 3 ); c.set( "k", "v" ); c.set( "h", 255, true );
    printf( "%s %s\n", c.deep["a"]["b"].latin1(), c.deep["a"]["c"].latin1() );
    printf( "%s %s\n", c.map["k"].latin1(), c.map["h"].latin1() );
    c.add( "a", 2 ); c.add( "a", "b", 2 ); c.add( "a", "b", 3 ); printf( "%d %d\n", c.counts["a"], c.more["a"]["b"] );
}
