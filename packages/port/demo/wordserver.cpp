#include "wordserver.h"

#include <stdio.h>
#include <stdlib.h>
#include <qapplication.h>
#include <qstringlist.h>
#include <qtextstream.h>

WordConnection::WordConnection( int socket, WordCounts *counts, QObject *parent, const char *name )
    : QSocket( parent, name ), words( counts ), lines( 0 )
{
    connect( this, SIGNAL(readyRead()), SLOT(readClient()) );
    connect( this, SIGNAL(connectionClosed()), SLOT(hangUp()) );
    setSocket( socket );
}

void WordConnection::readClient()
{
    while ( canReadLine() ) {
        QString line = readLine().stripWhiteSpace();
        lines++;
        QTextStream os( this );
        os << answer( line ) << endl;
        if ( line == "quit" )
            hangUp();
    }
}

// "count WORD", "top N", "quit", or a sentence.
QString WordConnection::answer( const QString &line )
{
    QStringList parts = QStringList::split( ' ', line.lower() );
    if ( parts.isEmpty() )
        return "?";
    if ( parts.first() == "count" && parts.count() == 2 )
        return QString( "%1: %2" ).arg( parts[1] ).arg( words->contains( parts[1] ) ? (*words)[parts[1]] : 0 );
    if ( parts.first() == "top" ) {
        uint n = parts.count() > 1 ? parts[1].toUInt() : 3;
        QStringList best;
        while ( best.count() < n ) {
            QString next;
            int most = 0;
            for ( WordCounts::Iterator it = words->begin(); it != words->end(); ++it ) {
                if ( it.data() > most && !best.contains( it.key() ) ) {
                    next = it.key();
                    most = it.data();
                }
            }
            if ( next.isEmpty() )
                break;
            best.append( next );
        }
        return best.join( " " );
    }
    if ( line == "quit" )
        return "bye";
    for ( QStringList::Iterator it = parts.begin(); it != parts.end(); ++it )
        (*words)[*it]++;
    return QString::number( parts.count() ) + ( parts.count() == 1 ? " word" : " words" );
}

void WordConnection::hangUp()
{
    emit gone( lines );
    close();
    deleteLater();
}

WordServer::WordServer( Q_UINT16 port, QObject *parent )
    : QServerSocket( port, 5, parent )
{
    if ( !ok() ) {
        qWarning( "Failed to bind to port %d", port );
        exit( 1 );
    }
}

void WordServer::newConnection( int socket )
{
    WordConnection *connection = new WordConnection( socket, &counts, this );
    connect( connection, SIGNAL(gone(int)), SLOT(clientGone(int)) );
}

void WordServer::clientGone( int lines )
{
    printf( "a client sent %d lines; %u different words so far\n", lines, counts.count() );
    fflush( stdout );
    qApp->quit(); // after the first client: this is a demonstration
}

int main( int argc, char **argv )
{
    QApplication app( argc, argv, FALSE );
    WordServer server( argc > 1 ? atoi( argv[1] ) : 0 );
    printf( "listening on port %d\n", server.port() );
    fflush( stdout );
    return app.exec();
}
