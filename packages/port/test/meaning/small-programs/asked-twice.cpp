// What a macro evaluates twice, and what may give another value the second time.
#include <qglobal.h>
#include <qstring.h>
#include <stdio.h>
#include <stdlib.h>

class Ticket
{
public:
    Ticket() : taken( 0 ) {}
    operator int() { return ++taken; }
    int count() const { return taken; }

private:
    int taken;
};

static int calls = 0;

static int next()
{
    return ++calls;
}

void run()
{
    srand( 7 );
    const int greater = QMAX( rand(), 1 );
    srand( 7 );
    const int first = rand();
    const int second = rand();
    printf( "%d %d\n", greater == first, greater == second );

    printf( "%d %d\n", QMAX( next(), 0 ), calls );
    printf( "%d %d\n", QMIN( 100, next() ), calls );

    Ticket ticket;
    const int drawn = QMAX( (int)ticket, 0 );
    printf( "%d %d\n", drawn, ticket.count() );

    QString text = "abc";
    const int longest = QMAX( text.length(), QString( "de" ).length() );
    printf( "%d %s\n", longest, QString( "%1 of %2" ).arg( next() ).arg( next() ).latin1() );
    printf( "%d\n", calls );
}
