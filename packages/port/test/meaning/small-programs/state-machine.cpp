// States in a switch that falls through, static counters, a table of functions, and a telnet filter that works in place.
#include <stdio.h>
#include <string.h>
#include <qstring.h>

enum { IAC = 255, WILL = 251, WONT, DO, DONT, SB = 250, SE = 240 };

class Telnet {
public:
    Telnet() : state( Text ), command( 0 ), skipped( 0 ) {}
    int filter( unsigned char *data, int n );
    QString log;
    int skippedBytes() const { return skipped; }

private:
    enum State { Text, Command, Option, Sub, SubIac } state;
    unsigned char command;
    int skipped;
};

int Telnet::filter( unsigned char *data, int n )
{
    unsigned char *in = data, *out = data, *end = data + n;
    while ( in < end ) {
        unsigned char c = *in++;
        switch ( state ) {
        case Text:
            if ( c != IAC ) { *out++ = c; break; }
            state = Command;
            break;
        case Command:
            switch ( c ) {
            case IAC: *out++ = c; state = Text; break;
            case WILL: case WONT: case DO: case DONT: command = c; state = Option; break;
            case SB: state = Sub; skipped = 0; break;
            default: log += QString( "cmd%1 " ).arg( (int)c ); state = Text;
            }
            break;
        case Option: {
            static const char *const names[] = { "WILL", "WONT", "DO", "DONT" };
            QString s;
            s.sprintf( "%s%d ", names[command - WILL], c );
            log += s;
            state = Text;
            break;
        }
        case SubIac:
            if ( c == SE ) { state = Text; log += QString::number( skipped ) + "skipped "; break; }
            state = Sub;
            // fall through
        case Sub:
            if ( c == IAC ) state = SubIac; else skipped++;
            break;
        }
    }
    return out - data;
}

static int nextId() { static int id = 100; return id++; }
static int add( int a, int b ) { return a + b; }
static int mul( int a, int b ) { return a * b; }
static int power( int a, int b ) { int r = 1; while ( b-- > 0 ) r = mul( r, a ); return r; }
typedef int (*Operation)( int, int );
struct Entry { const char *name; Operation op; };
static const Entry entries[] = { { "add", add }, { "mul", mul }, { "power", power }, { 0, 0 } };

static int duff( int count )
{
    int n = 0;
    switch ( count % 4 ) {
    case 3: n += 100;
    case 2: n += 10;
    case 1: n += 1;
    case 0: break;
    }
    return n;
}

void run()
{
    unsigned char data[] = { 'a', IAC, WILL, 1, 'b', IAC, IAC, 'c', IAC, SB, 24, 1, IAC, 7, IAC, SE, 'd', IAC, 241, 'e', IAC };
    unsigned char rest[] = { DONT, 3, 'f' };
    Telnet t;
    int n = t.filter( data, sizeof( data ) );
    for ( int i = 0; i < n; i++ ) printf( "%d ", data[i] );
    int m = t.filter( rest, 3 );
    printf( "| %d %c\n%s\n", m, rest[0], t.log.latin1() );
    int a = nextId(), b = nextId();
    printf( "%d %d %d\n", a, b, nextId() );
    for ( int i = 0; entries[i].name; i++ ) printf( "%s %d\n", entries[i].name, entries[i].op( 3, 4 ) );
    for ( int i = 0; i < 5; i++ ) printf( "%d ", duff( i ) );
    printf( "\n" );
}
