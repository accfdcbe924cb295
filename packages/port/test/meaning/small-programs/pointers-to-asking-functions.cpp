// What pointers to functions take and give may be null: a text that is asked for it, and one that is.
#include <stdio.h>
#include <qstring.h>
#include <qcstring.h>

class Session
{
public:
    bool handle( const QString &line );
    QString ask( int i );

private:
    typedef bool ( Session::*Handler )( const QString & );
    typedef QString ( Session::*Asker )() const;
    struct Command { const char *name; Handler handler; };
    static const Command commands[];
    static const Asker askers[];
    bool rset( const QString &a ) { return !a; }
    bool noop( const QString &a ) { return a.isNull(); }
    bool helo( const QString &a ) { return !a.isEmpty(); }
    QString host() const { return "localhost"; }
    QString user() const { return QString::null; }
    QString empty() const { return ""; }
};

const Session::Command Session::commands[] = {
    { "RSET", &Session::rset }, { "NOOP", &Session::noop }, { "HELO", &Session::helo }, { 0, 0 }
};
const Session::Asker Session::askers[] = { &Session::host, &Session::user, &Session::empty };

static QString rest( const QString &s ) { return s.length() > 4 ? s.mid( 5 ) : QString(); }

bool Session::handle( const QString &line )
{
    for ( const Command *c = commands; c->name; c++ )
        if ( line.left( 4 ) == c->name ) return ( this->*c->handler )( rest( line ) );
    return false;
}

QString Session::ask( int i ) { return ( this->*askers[i] )(); }

static bool isNothing( const QString &a ) { return a.isNull(); }
static bool isShort( const QString &a ) { return a.length() < 3; }
typedef bool ( *Question )( const QString & );
static bool asked( Question q, const QString &s ) { return q( s ); }

struct Node { int n; };
static Node one = { 1 };
static Node *first() { return &one; }
static Node *none() { return 0; }
typedef Node *( *Maker )();

void run()
{
    Session s;
    const bool bare = s.handle( "RSET" ), noop = s.handle( "NOOP" ), full = s.handle( "RSET x" ), helo = s.handle( "HELO me" );
    printf( "%d %d %d %d\n", bare, noop, full, helo );
    for ( int i = 0; i < 3; i++ ) printf( "%d %s\n", s.ask( i ).isNull(), QString( s.ask( i ) + "!" ).latin1() );
    const Question questions[] = { isNothing, isShort };
    for ( int i = 0; i < 2; i++ ) {
        printf( "%d ", questions[i]( rest( "QUIT" ) ) );
        printf( "%d ", questions[i]( QString( "" ) ) );
        printf( "%d %d\n", asked( questions[i], "quit" ), asked( questions[i], QString::null ) );
    }
    const Maker makers[] = { first, none };
    for ( int i = 0; i < 2; i++ ) {
        Node *made = makers[i]();
        if ( made ) printf( "%d\n", made->n );
        else printf( "none\n" );
    }
}
