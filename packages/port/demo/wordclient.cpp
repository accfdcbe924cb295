#include "wordclient.h"

#include <stdio.h>
#include <stdlib.h>
#include <qapplication.h>
#include <qtextstream.h>

WordClient::WordClient( const QString &host, Q_UINT16 port, const QStringList &lines )
    : left( lines )
{
    socket = new QSocket( this );
    connect( socket, SIGNAL(connected()), SLOT(sendNext()) );
    connect( socket, SIGNAL(readyRead()), SLOT(readAnswer()) );
    connect( socket, SIGNAL(connectionClosed()), SIGNAL(finished()) );
    connect( socket, SIGNAL(error(int)), SLOT(failed(int)) );
    socket->connectToHost( host, port );
}

void WordClient::sendNext()
{
    if ( left.isEmpty() )
        return;
    last = left.first();
    left.remove( left.begin() );
    QTextStream os( socket );
    os << last << "\n";
}

void WordClient::readAnswer()
{
    while ( socket->canReadLine() ) {
        QString answer = socket->readLine().stripWhiteSpace();
        printf( "%-24s -> %s\n", last.latin1(), answer.latin1() );
        sendNext();
    }
}

void WordClient::failed( int code )
{
    fprintf( stderr, "error %d\n", code );
    emit finished();
}

int main( int argc, char **argv )
{
    QApplication app( argc, argv, FALSE );
    if ( argc < 2 ) {
        fprintf( stderr, "usage: wordclient PORT\n" );
        return 2;
    }
    QStringList lines;
    lines << "the cat and the dog" << "the bird" << "count the" << "top 2" << "quit";
    WordClient client( "127.0.0.1", atoi( argv[1] ), lines );
    QObject::connect( &client, SIGNAL(finished()), &app, SLOT(quit()) );
    return app.exec();
}
