#include <qmap.h>
#include <qstring.h>
#include <qvaluelist.h>
#include <stdio.h>
// Texts that a map never had, and who asks them for null far from there.
static QMap<QString, QString> env;
QMap<int, QString> named;
static QString lookup( const QString &k ) { return env[k]; }
static QString twice( const QString &k ) { QString v = lookup( k ); return v; }
static bool missing( const QString &v ) { return v.isNull(); }
static QString name( int i ) { return named[i]; }
struct Kept {
    QString text;
    Kept( const QString &v = QString::null ) : text( v ) {}
    void keep( const QString &v ) { text = v; }
    bool isEmpty() const { return text.isNull(); }
};
void run() {
    static QMap<int, QString> third, fourth, fifth, sixth, seventh;
    env["a"] = "x";
    env["e"] = "";
    QString a = env["q"], b = a;
    printf( "%d\n", b.isNull() );
    bool zz = missing( twice( "zz" ) ), e = missing( twice( "e" ) );
    printf( "%d %d %d\n", zz, e, name( 5 ).isNull() );
    Kept k, m( fourth[4] );
    QString t = third[1];
    k.keep( t );
    printf( "%d %d\n", k.isEmpty(), m.isEmpty() );
    QString f;
    f = fifth[2];
    QString g( f ), h = g;
    printf( "%d %d\n", !h, h == QString::null );
    QValueList<QString> list;
    list << sixth[3];
    list.append( "" );
    QMap<int, QString> copies;
    copies[1] = seventh[1];
    copies.insert( 2, seventh[2] );
    printf( "%d%d %d%d\n", list.first().isNull(), list.last().isNull(), copies[1].isNull(), copies[2].isNull() );
}
