// Walks over lists and maps that change while they are walked.
#include <stdio.h>
#include <qstring.h>
#include <qstringlist.h>
#include <qvaluelist.h>
#include <qmap.h>
#include <qptrlist.h>

struct Job { Job( int i = 0, const QString &n = "" ) : id( i ), name( n ), tries( 0 ) {} int id; QString name; int tries; bool operator==( const Job &o ) const { return id == o.id; } };
struct Item { Item( int v ) : v( v ) { alive++; } ~Item() { alive--; } int v; static int alive; };
int Item::alive = 0;

static void show( const QValueList<int> &l )
{
    for ( QValueList<int>::ConstIterator it = l.begin(); it != l.end(); ++it ) printf( "%d ", *it );
    printf( "(%d)\n", (int)l.count() );
}

static void showItems( QPtrList<Item> &l )
{
    QPtrListIterator<Item> it( l );
    for ( ; it.current(); ++it ) printf( "%d ", it.current()->v );
    printf( "<%d>\n", Item::alive );
}

void run()
{
    QValueList<int> l;
    for ( int i = 0; i < 12; i++ ) l.append( i * 5 % 7 );
    QValueList<int>::Iterator it = l.begin();
    while ( it != l.end() ) {
        if ( *it == 3 ) it = l.remove( it );
        else if ( *it % 2 ) { l.insert( it, -*it ); ++it; }
        else ++it;
    }
    show( l );
    for ( it = l.begin(); it != l.end(); ) {
        QValueList<int>::Iterator now = it++;
        if ( *now < 0 ) l.remove( now ); else *now += 10;
    }
    show( l );
    QValueList<int> copy = l;
    for ( it = copy.begin(); it != copy.end(); ++it ) l.remove( *it == 14 ? 14 : -1 );
    it = l.fromLast();
    while ( it != l.begin() ) { --it; printf( "%d ", *it ); }
    printf( "| " );
    show( l );
    for ( it = l.begin(); it != l.end() && l.count() < 12; ++it ) if ( *it > 12 ) l.append( *it - 10 );
    show( l );
    QMap<QString, int> m;
    const char *words[] = { "the", "cat", "the", "dog", "a", "cat", "the", 0 };
    for ( int i = 0; words[i]; i++ ) ++m[words[i]];
    QMap<QString, int>::Iterator mi = m.begin();
    while ( mi != m.end() ) {
        QMap<QString, int>::Iterator now = mi;
        ++mi;
        if ( now.data() == 1 ) m.remove( now ); else now.data() *= 10;
    }
    for ( mi = m.begin(); mi != m.end(); ++mi ) printf( "%s=%d ", mi.key().latin1(), *mi );
    mi = m.find( "cat" );
    if ( mi != m.end() ) { *mi = 5; m.insert( "bat", mi.data() + 1 ); ++mi; printf( "%s ", mi.key().latin1() ); }
    printf( "%d %d\n", m["none"], (int)m.count() );
    QValueList<Job> jobs;
    jobs << Job( 1, "one" ) << Job( 2, "two" ) << Job( 3, "three" );
    for ( QValueList<Job>::Iterator j = jobs.begin(); j != jobs.end(); ++j ) { ( *j ).tries += ( *j ).id; if ( j->id == 2 ) j->name += "!"; }
    Job first = jobs.first();
    first.name = "changed";
    QValueList<Job> done = jobs;
    done.first().tries = 99;
    jobs.remove( Job( 3 ) );
    QValueList<Job>::Iterator found = jobs.find( Job( 2 ) );
    ( *found ).id = 20;
    for ( QValueList<Job>::ConstIterator j = jobs.begin(); j != jobs.end(); ++j ) printf( "%d%s%d ", ( *j ).id, ( *j ).name.latin1(), ( *j ).tries );
    printf( "%d %d %s\n", done.first().tries, (int)done.count(), done[1].name.latin1() );
    QPtrList<Item> items;
    items.setAutoDelete( true );
    for ( int i = 0; i < 8; i++ ) items.append( new Item( i ) );
    for ( Item *i = items.first(); i; ) {
        if ( i->v % 3 == 0 ) { items.removeRef( i ); i = items.current(); } else i = items.next();
    }
    showItems( items );
    Item *taken = items.take( 1 );
    items.insert( 0, new Item( 50 ) );
    items.removeRef( items.at( 2 ) );
    items.removeLast();
    showItems( items );
    for ( Item *i = items.last(); i; i = items.prev() ) printf( "%d ", i->v );
    printf( "%d %d\n", taken->v, items.findRef( taken ) );
    delete taken;
    QStringList names = QStringList::split( ',', "b,d,a,c" );
    for ( QStringList::Iterator n = names.begin(); n != names.end(); ++n ) if ( *n == "b" ) { n = names.insert( n, "before" ); ++n; } else *n += "+";
    printf( "%s %d\n", names.join( " " ).latin1(), Item::alive );
    items.clear();
    printf( "%d\n", Item::alive );
}
