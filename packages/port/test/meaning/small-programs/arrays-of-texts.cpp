// Functions that return arrays of texts.
#include <stdio.h>
#include <qstring.h>
static const QString names[] = { "one", "two", "three" };
static const QString *texts() { return names; }
static const QString *one( int i ) { return &names[i]; }
static const QString *found( const QString &s ) { for ( int i = 0; i < 3; i++ ) if ( names[i] == s ) return &names[i]; return 0; }
static int total( const QString *all, int n ) { int sum = 0; for ( int i = 0; i < n; i++ ) sum += all[i].length(); return sum; }
static int first( const QString *all ) { return all->length() + ( *all ).length(); }
class Labels
{
public:
    Labels() { own[0] = "a"; own[1] = "bb"; }
    const QString *texts() const { return own; }
    QString *changing() { return own; }
    virtual ~Labels() {}
    virtual const QString *all() const { return names; }
private:
    QString own[2];
};
class More : public Labels
{
public:
    More() { mine[0] = "m"; mine[1] = "n"; }
    const QString *all() const { return mine; }
private:
    QString mine[2];
};
void run()
{
    printf( "%s %s\n", texts()[1].latin1(), ( *texts() ).latin1() );
    printf( "%s %s\n", one( 2 )->latin1(), ( *one( 1 ) ).latin1() );
    printf( "%s %d\n", found( "two" )->latin1(), found( "x" ) == 0 );
    printf( "%d %d\n", total( names, 3 ), first( names ) );
    printf( "%d\n", total( texts(), 2 ) );
    Labels l;
    l.changing()[1] = "ccc";
    printf( "%s %s %d\n", l.texts()[0].latin1(), l.texts()[1].latin1(), total( l.texts(), 2 ) );
    More m;
    const Labels *p = &m;
    printf( "%s %s\n", p->all()[1].latin1(), l.all()[2].latin1() );
    const QString *q = texts();
    printf( "%s %s\n", q[2].latin1(), q->latin1() );
    printf( "%s %s %s\n", ( q + 1 )->latin1(), ( *( q + 2 ) ).latin1(), ( names + 1 )->latin1() );
}
