#include <stdio.h>
#include <qvaluelist.h>
#include <qmap.h>
#include <qstring.h>
#include <qptrlist.h>

// Containers of pointers are copied, and the objects are not; an iterator over one copies none either.
class Topic { public: Topic( const QString &n ) : m_name( n ), count( 0 ) {} QString m_name; int count; };
static int total( const QPtrList<Topic> &list ) { int n = 0; QPtrListIterator<Topic> it( list ); for ( Topic *t; ( t = it.current() ); ++it ) n += t->count; return n; }
struct State { int n; QValueList<Topic *> topics; QMap<int, Topic *> byId; };
void run()
{
    Topic a( "a" ), b( "b" );
    State s;
    s.n = 1;
    s.topics.append( &a ); s.topics.append( &b );
    s.byId[1] = &a;
    State t = s;
    QValueList<Topic *> copy = t.topics;
    for ( QValueList<Topic *>::Iterator it = copy.begin(); it != copy.end(); ++it ) ( *it )->count++;
    QMap<int, Topic *> other = t.byId;
    other[1]->count += 10;
    QMap<QString, State> m;
    m["x"] = s;
    m["x"].topics.first()->count += 100;
    printf( "%d %d %d\n", a.count, b.count, copy.first() == &a );
    QPtrList<Topic> list;
    list.append( &a );
    list.append( &b );
    printf( "%d\n", total( list ) );
}
