// Pointers to member functions and to data, in tables of commands, as arguments, through objects and pointers, virtual ones too.
#include <stdio.h>
#include <string.h>
#include <qstring.h>
#include <qmap.h>

class Session
{
public:
    typedef bool ( Session::*Handler )( const QString &argument );
    struct Command
    {
        const char *name;
        Handler handler;
        int arguments;
    };

    Session() : m_state( 0 ), m_count( 0 ), m_next( &Session::greet ) {}
    virtual ~Session() {}
    bool handle( const QString &line );
    bool step() { return ( this->*m_next )( "step" ); }
    int state() const { return m_state; }

protected:
    bool user( const QString &a ) { m_user = a; m_state = 1; return true; }
    bool pass( const QString &a ) { if ( m_state != 1 ) return false; m_state = a == m_user ? 2 : 0; return m_state == 2; }
    virtual bool quit( const QString & ) { m_state = -1; return true; }
    bool noop( const QString &a ) { return a.isEmpty(); }
    bool greet( const QString &a ) { printf( "greet %s\n", a.latin1() ); m_next = &Session::part; return true; }
    bool part( const QString &a ) { printf( "part %s\n", a.latin1() ); m_next = 0; return false; }
    int m_state, m_count;

private:
    static const Command commands[];
    QString m_user;
    Handler m_next;
};

const Session::Command Session::commands[] = {
    { "USER", &Session::user, 1 },
    { "PASS", &Session::pass, 1 },
    { "QUIT", &Session::quit, 0 },
    { "NOOP", &Session::noop, 0 },
    { 0, 0, 0 }
};

bool Session::handle( const QString &line )
{
    QString name = line.section( ' ', 0, 0 ).upper(), argument = line.section( ' ', 1 );
    for ( int i = 0; commands[i].name; i++ ) {
        const Command *c = &commands[i];
        if ( name != c->name )
            continue;
        m_count++;
        if ( c->arguments && argument.isEmpty() )
            return false;
        return ( this->*( c->handler ) )( argument );
    }
    return false;
}

class Loud : public Session
{
public:
    bool quit( const QString &a ) { printf( "QUIT %d ", m_count ); return Session::quit( a ); }
};

struct Point { int x, y; int sum( int by ) const { return x + y + by; } int product( int by ) const { return x * y * by; } };

typedef int ( Point::*Measure )( int ) const;

static int apply( const Point &p, Measure m, int by = 1 ) { return ( p.*m )( by ); }
static int total( const Point *all, int n, Measure m ) { int t = 0; for ( int i = 0; i < n; i++ ) t += ( all[i].*m )( i ); return t; }

void run()
{
    Session plain;
    Loud loud;
    const char *lines[] = { "pass x", "user anna", "PASS bob", "USER anna", "pass anna", "noop", "noop x", "user", "what", "quit" };
    for ( uint i = 0; i < sizeof( lines ) / sizeof( *lines ); i++ ) {
        bool a = plain.handle( lines[i] ), b = loud.handle( lines[i] );
        printf( "%d%d:%d ", a, b, plain.state() );
    }
    printf( "\n" );
    plain.step();
    printf( "%d\n", plain.step() );
    Point points[3] = { { 1, 2 }, { 3, 4 }, { 5, 6 } };
    Measure m = &Point::sum;
    Measure both[2] = { m, &Point::product };
    printf( "%d %d %d %d\n", apply( points[0], m ), apply( points[1], both[1], 2 ), total( points, 3, m ), total( points, 3, &Point::product ) );
    Point *p = &points[2];
    m = both[1];
    printf( "%d %d %d\n", ( p->*m )( 10 ), ( points[0].*both[0] )( 7 ), m != 0 );
    QMap<QString, Measure> byName;
    byName["sum"] = &Point::sum;
    byName["product"] = &Point::product;
    for ( QMap<QString, Measure>::Iterator it = byName.begin(); it != byName.end(); ++it )
        printf( "%s=%d ", it.key().latin1(), ( p->*it.data() )( 1 ) );
    printf( "\n" );
}
