// Const references lead to what is there when they are asked, also where it changed.
#include <stdio.h>
#include <qmap.h>
#include <qstring.h>
#include <qstringlist.h>
#include <qvaluelist.h>

class Ticket {
public:
    Ticket() : m_name( "old" ), m_n( 1 ) {}
    void setName( const QString &t )
    {
        const QString &old = m_name;
        m_name = t;
        printf( "%s\n", old.latin1() );
    }
    void keep( const QString &t )
    {
        const QString &old = m_name;
        if ( old == t )
            return;
        printf( "%s to %s\n", old.latin1(), t.latin1() );
        m_name = t;
    }
    void count()
    {
        const int &n = m_n;
        for ( int i = 0; i < 3; i++ )
            up();
        printf( "%d\n", n );
    }
    void up() { m_n++; }
    void call( void ( *hook )( Ticket & ) )
    {
        const QString &old = m_name;
        const int &n = m_n;
        hook( *this );
        printf( "%s %d\n", old.latin1(), n );
    }

private:
    QString m_name;
    int m_n;
};

static void rename( Ticket &t )
{
    t.setName( "renamed" );
    t.up();
}

static void numbers()
{
    int i = 1;
    const int &r = i;
    i = 2;
    printf( "%d\n", r );
    int a[3] = { 1, 2, 3 };
    int k = 1;
    const int &e = a[k];
    k = 2;
    a[1] = 7;
    printf( "%d %d\n", e, a[k] );
    int total = 0;
    for ( int j = 0; j < 3; j++ ) {
        const int &each = a[j];
        total += each;
    }
    printf( "%d\n", total );
    int low = 1;
    const int &least = low;
    while ( least < 3 )
        low++;
    printf( "%d\n", least );
}

static void elements()
{
    QStringList l;
    l << "a" << "b";
    const QString &first = l[0];
    const QString &second = l[1];
    l[0] = "z";
    printf( "%s %s\n", first.latin1(), second.latin1() );
    QMap<QString, int> m;
    m["a"] = 1;
    const int &one = m["a"];
    m["a"]++;
    printf( "%d\n", one );
    QStringList::Iterator it = l.begin();
    const QString &here = *it;
    *it = "here";
    ++it;
    printf( "%s %s\n", here.latin1(), ( *it ).latin1() );
}

class Shelf
{
public:
    Shelf() { m_titles << "old" << "other"; }
    void rename() { set( 0, "new" ); }
    void go()
    {
        const QString &first = m_titles[0];
        const QString &other = m_titles[1];
        rename();
        const QString &same = first;
        printf( "%s %s\n", first.latin1(), other.latin1() );
        m_titles[0] = "third";
        printf( "%s\n", same.latin1() );
    }
private:
    void set( int i, const QString &title ) { m_titles[i] = title; }
    QStringList m_titles;
};

static void fill( int *to, int n ) { to[0] = n; }
static void exchange( QValueList<int> &l ) { int n = l[0]; l[0] = l[1]; l[1] = n; }

static void changedByFunctions()
{
    int a[2] = { 1, 2 };
    const int &e = a[0];
    fill( a, 9 );
    printf( "%d\n", e );
    QValueList<int> l;
    l << 1 << 2;
    const int &one = l[0];
    exchange( l );
    printf( "%d\n", one );
    Shelf shelf;
    shelf.go();
}

void run()
{
    changedByFunctions();
    Ticket called;
    called.call( rename );
    Ticket t;
    t.setName( "new" );
    t.keep( "newer" );
    t.keep( "newer" );
    t.count();
    numbers();
    elements();
    const QString &made = QString( "t" ) + "u";
    printf( "%s\n", made.latin1() );
}
