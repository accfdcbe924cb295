#include <qstring.h>
#include <qcstring.h>
#include <stdio.h>
#include <string>
// Texts that are added to where they are made.
static QString greeting( const QString &name ) { return QString( "Hello " ) += name; }
void run() {
    QCString q( "mime" );
    q = QCString( "x-" ) += q;
    QString s = QString( "a" ) += 'c';
    std::string t = std::string( "(" ) += "one" + std::string( ")" );
    printf( "%s %s %s %s\n", q.data(), s.latin1(), t.c_str(), greeting( "you" ).latin1() );
    printf( "%d %d\n", (int)( QString( "ab" ) += s ).length(), (int)( QString() += QString::null ).length() );
}
