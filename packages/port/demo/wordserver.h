// A server that counts the words of all its clients.
#ifndef WORDSERVER_H
#define WORDSERVER_H

#include <qmap.h>
#include <qserversocket.h>
#include <qsocket.h>
#include <qstring.h>

typedef QMap<QString, int> WordCounts;

/* One client: it sends lines, and gets an answer to each. */
class WordConnection : public QSocket
{
    Q_OBJECT
public:
    WordConnection( int socket, WordCounts *counts, QObject *parent = 0, const char *name = 0 );

signals:
    void gone( int lines );

private slots:
    void readClient();
    void hangUp();

private:
    QString answer( const QString &line );

    WordCounts *words; // shared by all connections
    int lines;
};

class WordServer : public QServerSocket
{
    Q_OBJECT
public:
    WordServer( Q_UINT16 port, QObject *parent = 0 );
    void newConnection( int socket );

private slots:
    void clientGone( int lines );

private:
    WordCounts counts;
};

#endif
