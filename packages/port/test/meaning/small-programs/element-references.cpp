// References to elements, which stay where they are when the iterator moves on.
#include <stdio.h>
#include <qmap.h>
#include <qstringlist.h>
#include <qvaluelist.h>

static void lines()
{
    QStringList all;
    all << "a" << "" << "b";
    all.last() += "x";
    for ( QStringList::Iterator it = all.begin(); it != all.end(); ++it ) {
        QString &line = *it;
        if ( line.isEmpty() )
            continue;
        line += "!";
        printf( "%s\n", line.latin1() );
    }
    printf( "%s\n", all.join( "," ).latin1() );
}

static void numbers()
{
    QValueList<int> l;
    l << 1 << 2 << 3;
    QValueList<int>::Iterator it = l.begin();
    int &a = *it;
    ++it;
    int &b = *it;
    ++it;
    a += *it;
    b *= 5;
    int &c = *l.at( 2 );
    c = 9;
    int *p = &*it;
    ++*p;
    int &d = *l.find( 10 );
    d--;
    printf( "%d %d %d\n", l[0], l[1], l[2] );
}

static void swaps()
{
    QValueList<int> l;
    l << 3 << 1 << 2 << 1;
    qSwap( *l.begin(), *l.at( 2 ) );
    qSwap( l[0], l[1] );
    int n = 10;
    qCount( l.begin(), l.end(), 1, n );
    printf( "%d%d%d%d %d %d\n", l[0], l[1], l[2], l[3], n, *qFind( l.begin(), l.end(), 3 ) );
    qHeapSort( l.begin(), l.end() );
    printf( "%d%d%d%d\n", l[0], l[1], l[2], l[3] );
    QValueList<int> m = l;
    printf( "%d\n", (int)qEqual( l.begin(), l.end(), m.begin() ) );
    qFill( l.begin(), l.end(), 7 );
    printf( "%d%d\n", l[0], m[0] );
}

static void maps()
{
    QMap<int, QString> m;
    m[3] = "x";
    m[4] = "q";
    QString &s = *m.find( 3 );
    s += "y";
    QMap<int, QString>::Iterator it = m.begin();
    QString &u = it.data();
    ++it;
    u += "z";
    ( *it ).append( "!" );
    printf( "%s %s\n", m[3].latin1(), m[4].latin1() );
}

void run()
{
    lines();
    numbers();
    swaps();
    maps();
}
