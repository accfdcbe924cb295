#include "../sys/socket.h"
//= {module @qt3/tools}
uint32_t htonl( uint32_t n );
uint32_t ntohl( uint32_t n );
uint16_t htons( uint16_t n );
uint16_t ntohs( uint16_t n );
