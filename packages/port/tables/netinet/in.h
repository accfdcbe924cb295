#include "../sys/socket.h"
//= {module @qt3/tools}
uint32_t htonl( uint32_t n );
uint32_t ntohl( uint32_t n );
uint16_t htons( uint16_t n );
uint16_t ntohs( uint16_t n );
//= {module ./cpp.js}
struct in_addr { //= {copies} {size 4}
    in_addr();
    uint32_t s_addr;
    in_addr &operator=( const in_addr &other ); //= {shared $this.assign($1)} $this = $1
};
struct sockaddr_in : public sockaddr { //= {copies} {size 16}
    sockaddr_in();
    ushort sin_family;
    ushort sin_port;
    struct in_addr sin_addr;
    char sin_zero[8];
    sockaddr_in &operator=( const sockaddr_in &other ); //= {shared $this.assign($1)} $this = $1
};
//= {module}
extern const uint32_t INADDR_ANY; //= 0 /* INADDR_ANY */
extern const uint32_t INADDR_NONE; //= 0xffffffff /* INADDR_NONE */
extern const uint32_t INADDR_BROADCAST; //= 0xffffffff /* INADDR_BROADCAST */
extern const uint32_t INADDR_LOOPBACK; //= 0x7f000001 /* INADDR_LOOPBACK */
extern const int INET_ADDRSTRLEN; //= 16 /* INET_ADDRSTRLEN */
extern const int INET6_ADDRSTRLEN; //= 46 /* INET6_ADDRSTRLEN */
extern const int IPPROTO_IP; //= 0 /* IPPROTO_IP */
extern const int IPPROTO_TCP; //= 6 /* IPPROTO_TCP */
extern const int IPPROTO_UDP; //= 17 /* IPPROTO_UDP */
