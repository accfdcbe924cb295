#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <qstring.h>
#include <qcstring.h>
#include <qstringlist.h>
// Telnet and line buffers: bytes in, lines and commands out, with tables of handlers.
class Session;
typedef bool ( Session::*Handler )( const QStringList &args );
struct Command { const char *name; int least; Handler handler; };
class Session {
public:
    Session( const QString &n ) : who( n ), iac( 0 ), level( 0 ), bytes( 0 ) { memset( seen, 0, sizeof( seen ) ); }
    void receive( const char *data, uint n ) { for ( uint i = 0; i < n; i++ ) byte( (unsigned char)data[i] ); }
    QString output() { QString o = out; out = ""; return o; }
    int lines[3];
protected:
    void byte( unsigned char c )
    {
        ++bytes;
        if ( iac == 1 ) { if ( c == 255 ) { line += (char)c; iac = 0; } else if ( c >= 251 ) { verb = c; iac = 2; } else iac = 0; return; }
        if ( iac == 2 ) { if ( verb == 253 ) { char reply[3] = { (char)255, (char)252, (char)c }; for ( int i = 0; i < 3; i++ ) out += QString( "<%1>" ).arg( (uint)(unsigned char)reply[i], 0, 16 ); } seen[c & 7]++; iac = 0; return; }
        switch ( c ) {
        case 255: iac = 1; break;
        case '\b': case 127: if ( !line.isEmpty() ) line.truncate( line.length() - 1 ); break;
        case '\r': break;
        case '\n': { QCString l = line; line.truncate( 0 ); dispatch( QString( l ) ); break; }
        case 0: break;
        default: if ( line.length() < 40 ) line += (char)c; else over = true;
        }
    }
    void dispatch( const QString &text );
    bool login( const QStringList &a ) { who = a[0]; level = a.count() > 1 && a[1] == "secret" ? 2 : 1; say( "hello " + who ); return true; }
    bool help( const QStringList &a );
    bool add( const QStringList &a ) { int sum = 0; for ( QStringList::ConstIterator it = a.begin(); it != a.end(); ++it ) { bool ok; int v = ( *it ).toInt( &ok, ( *it ).startsWith( "0x" ) ? 16 : 10 ); if ( !ok ) return false; sum += v; } say( QString::number( sum ) ); return true; }
    bool quit( const QStringList & ) { if ( level < 2 ) return false; say( "bye" ); level = -1; return true; }
    void say( const QString &s ) { out += s + "\n"; }
private:
    static const Command commands[];
    QString who, out;
    QCString line;
    int iac; unsigned char verb; int level; uint bytes; bool over; int seen[8];
};
const Command Session::commands[] = {
    { "login", 1, &Session::login }, { "help", 0, &Session::help }, { "add", 2, &Session::add }, { "quit", 0, &Session::quit }, { 0, 0, 0 }
};
bool Session::help( const QStringList &a )
{
    for ( const Command *c = commands; c->name; ++c ) {
        if ( !a.isEmpty() && a.first() != c->name ) continue;
        say( QString( "%1/%2" ).arg( c->name ).arg( c->least ) );
    }
    return true;
}
void Session::dispatch( const QString &text )
{
    QStringList words = QStringList::split( ' ', text.simplifyWhiteSpace() );
    if ( words.isEmpty() ) { say( "?" ); return; }
    QString name = words.first().lower();
    words.remove( words.begin() );
    int found = -1;
    for ( int i = 0; commands[i].name; i++ ) {
        if ( !QString( commands[i].name ).startsWith( name ) ) continue;
        found = found == -1 ? i : -2;
    }
    if ( found < 0 ) { say( found == -2 ? "ambiguous " + name : QString( "unknown %1" ).arg( name ) ); return; }
    const Command &c = commands[found];
    if ( (int)words.count() < c.least ) { say( QString( c.name ) + ": " + QString::number( c.least ) + " needed" ); return; }
    if ( !( this->*c.handler )( words ) ) say( "failed: " + text.stripWhiteSpace() + QString().sprintf( " (%d, %u)", level, bytes ) );
}
void run()
{
    Session s( "nobody" );
    const char *parts[] = { "help\r\n", "hel", "p add\n\n", "lo ann\n", "ADD 1  2\t3\n", "add 1 x\n", "ad", "d 0x10 -1\r\n", "quit\n", "login bob sex\bcret\b\b\b\bcret\nq\n", "a\n", "foo bar\n", "add 1\n", 0 };
    for ( const char **p = parts; *p; p++ ) { s.receive( *p, strlen( *p ) ); printf( "%s", s.output().latin1() ); printf( "--\n" ); }
    const char raw[] = { 'h', (char)255, (char)253, 1, 'e', (char)255, (char)251, 3, 'l', (char)255, (char)255, '\b', 'p', 0, (char)255, (char)249, '\n' };
    s.receive( raw, sizeof( raw ) );
    printf( "%s", s.output().latin1() );
}
