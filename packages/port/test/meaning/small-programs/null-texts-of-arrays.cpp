// A text that an array begins with is null.
#include <qstring.h>
#include <qstringlist.h>
#include <stdio.h>

struct Record
{
    QString fields[3];
    bool has( int i ) const { return !fields[i].isNull(); }
    QString at( int i ) { return fields[i]; }
};

class Pair
{
public:
    Pair() { for ( int i = 0; i < 2; i++ ) m[i] = QString::null; }
    void set( int i, const QString &s ) { m[i] = s; }
    bool isHalf() { return !m[0].isNull() && m[1].isNull(); }
private:
    QString m[2];
};

static QString names[2];
static QString given[3] = { "a", QString::null };
static QString days[] = { "Mon", "Tue" };

static void show( const QString &s ) { printf( "%s\n", s.isNull() ? "null" : s.latin1() ); }

static int countSet( const QString *a, int n )
{
    int k = 0;
    for ( int i = 0; i < n; i++ )
        if ( !a[i].isNull() )
            k++;
    return k;
}

static int countFull( QString a[], int n )
{
    int k = 0;
    for ( int i = 0; i < n; i++ )
        if ( !a[i].isEmpty() )
            k++;
    return k;
}

static void upper( QString *a, int n )
{
    for ( int i = 0; i < n; i++ )
        a[i] = a[i].upper();
}

void run()
{
    QString a[3];
    a[1] = "x";
    for ( int i = 0; i < 3; i++ )
        printf( "%d\n", a[i].isNull() );
    Record r;
    r.fields[2] = "";
    printf( "%d %d\n", r.has( 0 ), r.has( 2 ) );
    show( names[0] );
    names[0] = a[0];
    names[1] = "set";
    show( names[0] );
    show( names[1] );
    QString s = r.at( 1 );
    show( s );
    for ( int i = 0; i < 3; i++ )
        show( given[i] );
    a[2] = "";
    printf( "%d %d\n", countSet( a, 3 ), countFull( a, 3 ) );
    a[0] += "more";
    a[2].append( "z" );
    show( a[0] );
    show( a[2] );
    printf( "%d\n", (int)a[1].length() );
    show( a[0] + a[1] );
    if ( r.fields[0] == QString::null )
        printf( "yes\n" );
    Record other = r;
    other.fields[0] = "q";
    show( r.fields[0] );
    show( other.fields[0] );
    Pair p;
    p.set( 0, "" );
    printf( "%d\n", p.isHalf() );
    QString grid[2][2];
    grid[0][1] = "g";
    printf( "%d %d\n", grid[0][0].isNull(), grid[0][1].isNull() );
    upper( days, 2 );
    QStringList l;
    for ( int i = 0; i < 2; i++ )
        l << days[i] << r.fields[i];
    show( l.join( "," ) );
    if ( !names[0] )
        printf( "none\n" );
}
