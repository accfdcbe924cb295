#include "qhostaddress.h"
#include "qobject.h"
#include "qstringlist.h"
#include "qvaluelist.h"
//= {module @qt3/qnetwork}
class QDns : public QObject {
public:
    enum RecordType { None, A, Aaaa, Mx, Srv, Cname, Ptr, Txt };
    class MailServer { //= {type MailServer}
    public:
        MailServer(); //= { name: '', priority: 0 }
        MailServer( const QString &name, Q_UINT16 priority ); //= { name: $1, priority: $2 }
        QString name;
        Q_UINT16 priority;
    };
    class Server { //= {type Server}
    public:
        Server(); //= { name: '', priority: 0, weight: 0, port: 0 }
        Server( const QString &name, Q_UINT16 priority, Q_UINT16 weight, Q_UINT16 port ); //= { name: $1, priority: $2, weight: $3, port: $4 }
        QString name;
        Q_UINT16 priority;
        Q_UINT16 weight;
        Q_UINT16 port;
    };
    QDns();
    QDns( const QString &label, RecordType rr = A );
    QDns( const QHostAddress &address, RecordType rr = Ptr );
    virtual void destructor(); // what C++ calls ~QDns()
    virtual void setLabel( const QString &label );
    virtual void setLabel( const QHostAddress &address );
    QString label() const;
    QStringList qualifiedNames() const;
    virtual void setRecordType( RecordType rr = A );
    RecordType recordType() const;
    bool isWorking() const;
    QValueList<QHostAddress> addresses() const;
    QValueList<QDns::MailServer> mailServers() const;
    QValueList<QDns::Server> servers() const;
    QStringList hostNames() const;
    QStringList texts() const;
    QString canonicalName() const;
signals:
    void resultsReady();
};
