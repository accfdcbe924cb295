#include "qnetworkprotocol.h"
//= {module @qt3/qnetwork}
class QLocalFs : public QNetworkProtocol {
public:
    QLocalFs();
};
