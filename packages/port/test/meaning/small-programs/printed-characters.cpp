#include <qstring.h>
#include <qcstring.h>
#include <stdio.h>
// Characters that printf() writes, with and without a sign.
void run()
{
    char buf[] = "a\xe4z";
    const char *p = buf;
    int n = 3;
    QString q( "h\xe4" );
    QByteArray b( 2 );
    b[0] = 'x';
    b[1] = (char)0xfe;
    printf( "%c%c|%d %*c|%-3c|%5.*f|%c%%%c\n", buf[0], buf[1], buf[1], n, buf[2], *p, 1, 2.5, q[1].latin1(), b[1] );
    for ( int i = 0; i < 3; i++ ) printf( "%d=%c ", buf[i], buf[i] );
    printf( "%s\n", QString().sprintf( "%c-%c", buf[0], q[0].latin1() ).latin1() );
    char out[8];
    sprintf( out, "%c%c", p[0], p[1] + 1 );
    printf( "%s\n", out );
}
