// Operators that change an element of a container: with lists, maps of lists, and classes of the program.
#include <stdio.h>
#include <qmap.h>
#include <qvaluelist.h>
#include <qstring.h>
struct Vec { int x; Vec( int x = 0 ) : x( x ) {} Vec &operator+=( const Vec &o ) { x += o.x; return *this; } Vec &operator<<( int n ) { x = x * 10 + n; return *this; } };
void run()
{
    QMap<int, QValueList<int> > m;
    m[2] += 5; m[2] << 6 << 7; m[1] += 4; m[1] += 9;
    QValueList<int> other; other << 10 << 11;
    m[2] += other;
    QValueList<int> l; l += 1; l += 2; l << 3; l += other;
    QValueList<QValueList<int> > ll; ll.append( l ); ll[0] += 77; ll.first() += 78; ll.last() += other;
    QMap<QString, Vec> v; v["a"] += Vec( 3 ); v["a"] += 4; v["a"] << 5;
    Vec array[3]; array[1] += Vec( 8 ); array[1] += 1;
    QValueList<int> lists[2]; lists[1] += 3; lists[1] += other;
    for ( QValueList<int>::Iterator it = m[2].begin(); it != m[2].end(); ++it ) printf( "%d ", *it );
    for ( QValueList<int>::Iterator it = ll[0].begin(); it != ll[0].end(); ++it ) printf( "%d ", *it );
    printf( "%d %d %d %d %d %d\n", (int)l.count(), (int)m.count(), v["a"].x, array[1].x, (int)lists[1].count(), (int)m[1].count() );
}
