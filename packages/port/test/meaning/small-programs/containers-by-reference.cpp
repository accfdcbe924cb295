// Functions return references to containers, which get others as a whole.
#include <qstring.h>
#include <qstringlist.h>
#include <qvaluelist.h>
#include <qmap.h>
#include <qptrlist.h>
#include <stdio.h>
class C { public: C( int i ) : n( i ) {} int n; };
typedef QValueList<C *> List;
class S {
public:
    List &members( const QString &c ) { return m_chan[ c ]; }
    QMap<QString, int> &counts() { return m_counts; }
    QString &name() { return m_name; }
    QStringList &words() { return *m_words; }
    QPtrList<C> &ptrs() { return m_ptrs; }
    S *self() { return this; }
    S() { m_words = new QStringList; }
    QMap<QString, List> m_chan;
    QMap<QString, int> m_counts;
    QString m_name;
    QStringList *m_words;
    QPtrList<C> m_ptrs;
};
static List &pick( List &a, List &b, bool first ) { return first ? a : b; }
void run()
{
    S s;
    C a( 1 ), b( 2 );
    s.members( "a" ) << &a << &b;
    s.members( "b" ) = s.members( "a" );
    s.members( "b" ).pop_front();
    s.self()->members( "c" ) = s.members( "b" );
    s.members( "c" ) += s.members( "a" );
    s.members( "c" ) += &a;
    printf( "%u %u %u\n", s.members( "a" ).count(), s.members( "b" ).count(), s.members( "c" ).count() );
    QMap<QString, int> other;
    other[ "x" ] = 5;
    s.counts() = other;
    other[ "x" ] = 6;
    s.counts()[ "y" ] = 1;
    printf( "%d %u %u\n", s.m_counts[ "x" ], s.m_counts.count(), other.count() );
    s.words() = QStringList::split( ",", "p,q,r" );
    s.words() += "s";
    QStringList w = s.words();
    w << "t";
    printf( "%s %s\n", s.m_words->join( "+" ).latin1(), w.join( "+" ).latin1() );
    *s.m_words = w;
    s.words()[ 0 ] = "first";
    printf( "%s %s\n", s.words().join( "+" ).latin1(), w.join( "+" ).latin1() );
    s.ptrs().append( &a );
    QPtrList<C> p;
    p.append( &b ); p.append( &b );
    s.ptrs() = p;
    p.clear();
    printf( "%u %d\n", s.m_ptrs.count(), s.ptrs().first()->n );
    List l1, l2;
    l1 << &a;
    pick( l1, l2, FALSE ) = l1;
    pick( l1, l2, TRUE ) << &b;
    printf( "%u %u\n", l1.count(), l2.count() );
    List &ref = s.members( "a" );
    ref = l1;
    ref << &a;
    printf( "%u %u\n", s.m_chan[ "a" ].count(), l1.count() );
    s.name() = "n";
    s.name() += "m";
    printf( "%s\n", s.m_name.latin1() );
}
