#include <qmap.h>
#include <qstring.h>
#include <qvaluelist.h>
#include <stdio.h>
// Texts in containers of containers: what was never set is null, and what was set to an empty text is not.
typedef QMap<QString, QString> Section;
struct Settings {
    QMap<QString, Section> all;
    int added;
    Settings() : added( 0 ) {}
    QString read( const QString &s, const QString &k, const QString &other ) {
        QString v = all[s][k];
        if ( v.isNull() ) return other;
        return v;
    }
    QString plain( const QString &s, const QString &k ) { return all[s][k]; }
    QString found( const QString &s, const QString &k ) {
        Section &section = all[s];
        QString v = section[k];
        return v.isNull() ? QString( "none" ) : v;
    }
    void set( const QString &s, const QString &k, const QString &value ) {
        QString &slot = all[s][k];
        if ( slot.isNull() ) added++;
        slot = value;
    }
};
static int nulls( const QValueList<QValueList<QString> > &rows ) {
    int n = 0;
    QValueList<QValueList<QString> >::ConstIterator row;
    for ( row = rows.begin(); row != rows.end(); ++row ) {
        QValueList<QString>::ConstIterator it;
        for ( it = ( *row ).begin(); it != ( *row ).end(); ++it )
            if ( ( *it ).isNull() ) n++;
    }
    return n;
}
void run() {
    Settings s;
    s.all["a"]["b"] = "c";
    s.all["a"]["e"] = "";
    QString a = s.read( "a", "b", "x" ), b = s.read( "a", "q", "x" ), c = s.read( "a", "e", "x" );
    printf( "%s %s [%s]\n", a.latin1(), b.latin1(), c.latin1() );
    printf( "%d %d\n", s.plain( "z", "z" ).isNull(), s.plain( "a", "e" ).isNull() );
    QString d = s.found( "a", "b" ), e = s.found( "n", "n" ), f = s.found( "a", "e" );
    printf( "%s %s [%s]\n", d.latin1(), e.latin1(), f.latin1() );
    s.set( "a", "b", "new" );
    s.set( "b", "b", "" );
    s.set( "b", "b", "again" );
    printf( "%d\n", s.added );
    QMap<int, QMap<int, QString> > n;
    QString &t = n[1][2];
    printf( "%d", t.isNull() );
    t = "w";
    bool set = n[1][2].isNull(), unset = n[1][3].isNull();
    printf( "%d%d %d\n", set, unset, (int)n[1].count() );
    QValueList<QString> first, second;
    first << "x" << QString::null;
    second << "" << QString::null << QString::null;
    QValueList<QValueList<QString> > rows;
    rows << first << second;
    printf( "%d\n", nulls( rows ) );
}
