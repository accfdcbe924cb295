#include "qstring.h"
//= {module @qt3/qsocket}
struct Q_IPV6ADDR { //= {type Uint8Array}
    Q_UINT8 c[ 16 ]; //= {none: the 16 bytes of an IPv6 address are the Uint8Array itself}
};
class QHostAddress { //= {copies}
public:
    QHostAddress();
    QHostAddress( Q_UINT32 ip4 );
    QHostAddress( const QHostAddress &address ); //= new QHostAddress($1)
    QHostAddress( Q_UINT8 *ip6 );
    QHostAddress( const Q_IPV6ADDR &ip6 );
    void setAddress( Q_UINT32 ip4 );
    void setAddress( Q_UINT8 *ip6 );
    void setAddress( const Q_IPV6ADDR &ip6 );
    bool setAddress( const QString &address );
    bool isIp4Addr() const;
    Q_UINT32 ip4Addr() const;
    bool isIPv4Address() const;
    Q_UINT32 toIPv4Address() const;
    bool isIPv6Address() const;
    Q_IPV6ADDR toIPv6Address() const;
    bool isNull() const;
    QString toString() const;
    QHostAddress &operator=( const QHostAddress &address ); //= {shared $this.setAddress($1)} $this = $1
    bool operator==( const QHostAddress &other ) const; //= $this.equals($1)
};
