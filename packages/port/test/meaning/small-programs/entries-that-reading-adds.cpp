// A map has an entry for each key that it was asked for, also where nothing asks for the value.
#include <stdio.h>
#include <qmap.h>
#include <qstring.h>

void run()
{
    QMap<QString, int> m;
    int seen = m["a"];
    printf( "%d\n", (int)m.count() );
    int &ref = m["b"];
    printf( "%d %d\n", (int)m.count(), ref );
    int &unread = m["c"];
    QMap<int, QString> texts;
    const QString &text = texts[5];
    QString same = texts[5];
    QString other = texts[6];
    printf( "%d %d\n", (int)m.count(), (int)texts.count() );
    printf( "%d\n", texts.contains( 6 ) );
    int later = 0;
    if ( m.contains( "a" ) )
        later = m["d"];
    printf( "%d\n", (int)m.count() );
}
