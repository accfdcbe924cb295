#include "qstring.h"
//= {module @qt3/qsocket}
class QHostAddress { //= {copies}
public:
    QHostAddress();
    QHostAddress( Q_UINT32 ip4 );
    QHostAddress( const QHostAddress &address ); //= new QHostAddress($1)
    void setAddress( Q_UINT32 ip4 );
    bool setAddress( const QString &address );
    bool isIp4Addr() const;
    Q_UINT32 ip4Addr() const;
    bool isIPv4Address() const;
    Q_UINT32 toIPv4Address() const;
    bool isIPv6Address() const;
    bool isNull() const;
    QString toString() const;
    QHostAddress &operator=( const QHostAddress &address ); //= $this = $1
    bool operator==( const QHostAddress &other ) const; //= $this.equals($1)
};
