// A text stream is given the text that it writes to.
#include <stdio.h>
#include <qstring.h>
#include <qtextstream.h>
static int calls = 0;
static QString grow( QString &t ) { t += "!"; calls++; return t; }
void run()
{
    QString t = "x";
    QTextStream s( &t, IO_WriteOnly | IO_Append );
    s << "a" << t << "b";
    printf( "%s\n", t.latin1() );
    QString u = "u";
    s << u << grow( u ) << u;
    printf( "%s\n", t.latin1() );
    s << "[" << t.length() << "]";
    printf( "%s\n", t.latin1() );
    QByteArray bytes;
    QTextStream out( bytes, IO_WriteOnly );
    out << "abc" << (int)bytes.size() << "d";
    printf( "%d\n", (int)bytes.size() );
}
