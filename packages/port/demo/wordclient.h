#ifndef WORDCLIENT_H
#define WORDCLIENT_H

#include <qobject.h>
#include <qsocket.h>
#include <qstringlist.h>

// Sends lines one after the other, each when the answer to the one before is there.
class WordClient : public QObject
{
    Q_OBJECT
public:
    WordClient( const QString &host, Q_UINT16 port, const QStringList &lines );

signals:
    void finished();

private slots:
    void sendNext();
    void readAnswer();
    void failed( int code );

private:
    QSocket *socket;
    QStringList left;
    QString last;
};

#endif
