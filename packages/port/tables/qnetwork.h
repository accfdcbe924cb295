#include "qnetworkprotocol.h"
#include "qhttp.h"
//= {module @qt3/qnetwork}
void qInitNetworkProtocols();
