// Operators of the program that take and return texts which can be null.
#include <qmap.h>
#include <qstring.h>
#include <stdio.h>

class Settings
{
public:
    QString operator[]( const QString &key ) const
    {
        if ( entries.contains( key ) )
            return entries[key];
        return QString::null;
    }
    QString operator*() const { return first.isNull() ? QString::null : first; }
    QString operator%( const QString &other ) const
    {
        if ( other.isNull() )
            return QString( "none" );
        return other == "a" ? QString::null : other;
    }
    QMap<QString, QString> entries;
    QString first;
};

QString operator|( const Settings &, const QString &s )
{
    if ( s == "q" )
        return QString::null;
    return s;
}

void run()
{
    Settings settings;
    settings.entries["x"] = "1";
    QString v = settings["y"];
    printf( "%s\n", v.isNull() ? "(null)" : v.latin1() );
    printf( "%d %d\n", settings["x"].isNull(), ( *settings ).isNull() );
    QString w = settings % "a", n;
    printf( "%d %s\n", w.isNull(), ( settings % n ).latin1() );
    QString z = settings | "q";
    printf( "%d %d\n", z.isNull(), ( settings | "q" ).isNull() );
    QString l = settings["y"] + "!";
    printf( "%s %u\n", l.latin1(), settings["y"].length() );

}
