#include "../netinet/in.h"
//= {module ./cpp.js}
in_addr_t inet_addr( const char *text );
