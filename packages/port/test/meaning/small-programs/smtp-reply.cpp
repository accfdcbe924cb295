// A parser of SMTP replies that come in pieces: lines are put together, replies of several lines are collected.
#include <stdio.h>
#include <stdlib.h>
#include <ctype.h>
#include <qstring.h>
#include <qstringlist.h>
#include <qcstring.h>

class ReplyParser {
public:
    enum State { Greeting, Helo, Mail, Rcpt, Data, Body, Quit, Done, Failed };
    ReplyParser() : state( Greeting ), code( 0 ) {}

    void feed( const char *bytes, int n )
    {
        for ( int i = 0; i < n; i++ ) {
            char c = bytes[i];
            if ( c == '\r' ) continue;
            if ( c != '\n' ) { line += c; continue; }
            handleLine( line );
            line = "";
        }
    }
    State current() const { return state; }
    QStringList sent;

private:
    void handleLine( const QString &l )
    {
        if ( l.length() < 3 || !isdigit( l[0].latin1() ) || !l.at( 1 ).isDigit() || !l.at( 2 ).isDigit() ) {
            printf( "bad line [%s]\n", l.latin1() );
            state = Failed;
            return;
        }
        int c = atoi( l.left( 3 ).latin1() );
        if ( code != 0 && c != code ) { printf( "code changed from %d to %d\n", code, c ); state = Failed; return; }
        code = c;
        text << l.mid( 4 );
        if ( l.length() > 3 && l[3] == '-' ) return;
        handleReply();
        code = 0;
        text.clear();
    }
    void handleReply();
    void send( const QString &command ) { sent.append( command ); printf( "-> %s\n", command.latin1() ); }

    State state;
    int code;
    QString line;
    QStringList text;
};

void ReplyParser::handleReply()
{
    printf( "%d (%d) %s\n", code, text.count(), text.join( "|" ).latin1() );
    switch ( code / 100 ) {
    case 4:
    case 5:
        if ( state != Quit ) { send( "QUIT" ); state = Quit; break; }
        // what QUIT gets does not matter
    case 2:
        switch ( state ) {
        case Greeting: send( QString( "HELO %1" ).arg( "host" ) ); state = Helo; break;
        case Helo: send( "MAIL FROM:<a@b>" ); state = Mail; break;
        case Mail: send( "RCPT TO:<c@d>" ); state = Rcpt; break;
        case Rcpt: send( "DATA" ); state = Data; break;
        case Body: send( "QUIT" ); state = Quit; break;
        case Quit: state = Done; break;
        default: state = Failed;
        }
        break;
    case 3:
        state = state == Data ? ( send( "." ), Body ) : Failed;
        break;
    default:
        printf( "unexpected\n" );
    }
}

void run()
{
    const char *good = "220-welcome\r\n220 ready\r\n250-host\r\n250-SIZE 1000\r\n250 HELP\r\n250 ok\r\n250 ok\r\n354 go on\r\n250 queued\r\n221 bye\r\n";
    ReplyParser p;
    const char *at = good;
    while ( *at ) {
        int n = 0;
        while ( n < 7 && at[n] ) n++;
        p.feed( at, n );
        at += n;
    }
    printf( "state %d, %u commands, last %s\n", p.current(), p.sent.count(), p.sent.last().latin1() );
    ReplyParser q;
    q.feed( "220 a\n550 no\n", 13 );
    printf( "%d %d\n", q.current(), q.current() == ReplyParser::Quit );
    q.feed( "421 x\n", 6 );
    printf( "%d\n", q.current() );
    ReplyParser r;
    r.feed( "220-a\n221 b\n", 12 );
    r.feed( "hm\n", 3 );
    printf( "%d\n", r.current() );
}
