// Sections and keys of a configuration: maps in a map, references into them, defaults, and a writer.
#include <stdio.h>
#include <qstring.h>
#include <qstringlist.h>
#include <qmap.h>

typedef QMap<QString, QString> Section;

class Config {
public:
    bool load( const QString &text )
    {
        QString rest = text, section;
        int number = 0;
        while ( !rest.isEmpty() ) {
            int end = rest.find( '\n' );
            QString line = ( end < 0 ? rest : rest.left( end ) ).stripWhiteSpace();
            rest = end < 0 ? QString( "" ) : rest.mid( end + 1 );
            number++;
            if ( line.isEmpty() || line[0] == '#' || line[0] == ';' ) continue;
            if ( line[0] == '[' ) {
                if ( !line.endsWith( "]" ) ) { error.sprintf( "line %d: no ]", number ); return false; }
                section = line.mid( 1, line.length() - 2 );
                sections[section];
                continue;
            }
            int eq = line.find( '=' );
            if ( eq <= 0 ) { error.sprintf( "line %d: no key in '%s'", number, line.latin1() ); return false; }
            Section &s = sections[section];
            QString key = line.left( eq ).stripWhiteSpace().lower(), value = line.mid( eq + 1 ).stripWhiteSpace();
            if ( value.startsWith( "\"" ) && value.endsWith( "\"" ) && value.length() > 1 ) value = value.mid( 1, value.length() - 2 );
            if ( s.contains( key ) ) s[key] += "," + value; else s[key] = value;
        }
        return true;
    }
    QString get( const QString &section, const QString &key, const QString &def = QString::null ) const
    {
        Config *self = const_cast<Config *>( this );
        QMap<QString, Section>::Iterator s = self->sections.find( section );
        if ( s == self->sections.end() || !s.data().contains( key ) ) return def;
        return s.data()[key];
    }
    int number( const QString &section, const QString &key, int def = 0 ) const
    {
        bool ok;
        int n = get( section, key ).toInt( &ok );
        return ok ? n : def;
    }
    void set( const QString &section, const QString &key, const QString &value ) { sections[section].insert( key, value ); }
    QString save()
    {
        QString out;
        for ( QMap<QString, Section>::Iterator s = sections.begin(); s != sections.end(); ++s ) {
            out += "[" + s.key() + "]\n";
            Section copy = s.data();
            copy["saved"] = "yes";
            for ( Section::Iterator it = copy.begin(); it != copy.end(); ++it )
                out += QString( "%1=%2\n" ).arg( it.key() ).arg( it.data() );
        }
        return out;
    }
    QString error;

private:
    QMap<QString, Section> sections;
};

void run()
{
    Config c;
    bool ok = c.load( "# comment\n[net]\nHost = \"example.test\"\nport=110\nport = 995\n\n[ ui ]\nwidth= 80 \n ; no\n[empty]" );
    printf( "%d [%s]\n", ok, c.error.isNull() ? "(null)" : c.error.latin1() );
    printf( "%s %s %d %d %d\n", c.get( "net", "host" ).latin1(), c.get( "net", "port" ).latin1(), c.number( "net", "port", 25 ), c.number( " ui ", "width" ), c.number( "none", "x", -1 ) );
    printf( "%d %s\n", c.get( "net", "none" ).isNull(), c.get( "net", "none", "default" ).latin1() );
    c.set( "new", "key", "value" );
    printf( "%s", c.save().latin1() );
    printf( "%s", c.save().latin1() );
    Config d = c;
    d.set( "net", "host", "other" );
    printf( "%s %s\n", c.get( "net", "host" ).latin1(), d.get( "net", "host" ).latin1() );
    bool third = d.load( "[a\n" );
    printf( "%d %s\n", third, d.error.latin1() );
    bool again = d.load( "\n= 5" );
    printf( "%d %s\n", again, d.error.latin1() );
}
