// Characters above 127 have the sign of a char.
#include <stdio.h>
#include <ctype.h>
#include <string>
#include <qstring.h>
#include <qcstring.h>
static int code( char c ) { return c; }
static const char *kind( const QChar &c )
{
    switch ( c.latin1() ) {
        case 'a': return "a";
        case '\xe9': return "e";
        default: return "other";
    }
}
static int digit( QChar c )
{
    switch ( c.latin1() ) {
        case '0': return 0;
        case '1': return 1;
        default: return -1;
    }
}
void run()
{
    QString s = "a"; s += QChar( (ushort)0xe9 ); s += QChar( (ushort)0x80 ); s += QChar( (ushort)0xff );
    for ( uint i = 0; i < s.length(); i++ ) {
        QChar c = s[(int)i];
        char d = c.latin1();
        printf( "%d %d %d %d %d ", (int)c.latin1(), (int)(char)c, (char)c, c.latin1() < 0, code( c.latin1() ) );
        printf( "%d %d %d %d ", (uchar)c.latin1(), c.latin1() == 'a', c.latin1() == '\xe9', d >= '0' );
        printf( "%d %s %d ", c.latin1() > 'A', kind( c ), digit( c ) );
        uint wide = c.latin1();
        int sum = 1;
        sum += c.latin1();
        printf( "%u %d %d %d\n", wide, sum, c.latin1() & 0xff, c.latin1() ? 1 : 0 );
        QChar e( c.latin1() ), f = c.latin1();
        QString t;
        t += c.latin1();
        t.append( c.latin1() );
        printf( "%d %d %d\n", e == c, f == c, t == QString( c ) + QString( c ) );
        char buffer[2];
        buffer[0] = c.latin1();
        buffer[1] = c;
        printf( "%d %d %d\n", buffer[0], buffer[1], (uchar)buffer[0] );
    }
    QByteArray b( 2 );
    b[0] = '\xfe';
    b[1] = 'x';
    printf( "%d %d %d %d %d\n", b[0], b.at( 0 ), b[1] == 'x', (uchar)b[0], b.at( 0 ) < 0 );
    QCString q = "\xe9z";
    printf( "%d %d %d\n", q[0], q.at( 0 ), q[1] == 'z' );
    std::string u = "\xe9z";
    printf( "%d %d %d %d\n", u[0], u.at( 0 ), *u.begin(), u[1] == 'z' );
    printf( "%d %d\n", isdigit( s[0].latin1() ) != 0, toupper( s[0].latin1() ) );
}
