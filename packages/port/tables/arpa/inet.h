#include "../netinet/in.h"
//= {module ./cpp.js}
in_addr_t inet_addr( const char *text );
char *inet_ntoa( struct in_addr address ); //= {nonnull} {from ./cpp.js inet_ntoa charArray} charArray(inet_ntoa($1))
int inet_aton( const char *text, struct in_addr *address );
