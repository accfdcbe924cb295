// Iterators that remove() and insert() get, and names that a loop has had before.
#include <qvaluelist.h>
#include <qmap.h>
#include <qstring.h>
#include <stdio.h>
struct L { QValueList<int> m; QValueList<int *> p; void drop(); int sum() const; };
void L::drop()
{
    QValueList<int>::Iterator it = m.begin();
    while ( it != m.end() ) {
        if ( *it % 2 ) it = m.remove( it );
        else ++it;
    }
}
int L::sum() const
{
    int n = 0;
    for ( QValueList<int>::ConstIterator it = m.begin(); it != m.end(); ++it ) n += *it;
    return n;
}
static int n = 5;
void run()
{
    L l;
    for ( int i = 0; i < 10; i++ ) l.m.append( i );
    l.drop();
    printf( "%d\n", l.sum() );
    QMap<int, QString> map;
    map[1] = "a"; map[2] = "b";
    for ( QMap<int, QString>::Iterator it = map.begin(); it != map.end(); ++it ) it.data() += "!";
    for ( int i = 0, n = 3; i < n; i++ ) printf( "%d", i );
    QMap<int, QString>::Iterator it = map.find( 1 );
    if ( it != map.end() ) map.remove( it );
    printf( "%d %s\n", (int)map.count(), map[2].latin1() );
    QValueList<int> local = l.m;
    QValueList<int>::Iterator e = local.find( 4 );
    e = local.remove( e );
    e = local.insert( e, 9 );
    local.remove( local.begin() );
    printf( "%d %d\n", *e, local.first() );
    { int q = n; int n = 7; printf( "%d %d\n", q, n ); }
    if ( int k = n ) printf( "%d\n", k );
    int k = 3;
    printf( "%d\n", k );
}
