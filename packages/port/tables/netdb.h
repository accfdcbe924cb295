// Names are looked up asynchronously only; the structures are data that programs read.
#include "netinet/in.h"
//= {module ./cpp.js}
struct hostent {
    char *h_name;
    char **h_aliases;
    int h_addrtype;
    int h_length;
    char **h_addr_list;
};
#define h_addr h_addr_list[ 0 ]
struct addrinfo {
    addrinfo();
    int ai_flags;
    int ai_family;
    int ai_socktype;
    int ai_protocol;
    socklen_t ai_addrlen;
    struct sockaddr *ai_addr;
    char *ai_canonname;
    struct addrinfo *ai_next;
};
//= {module}
extern const int AI_PASSIVE; //= 1 /* AI_PASSIVE */
extern const int AI_CANONNAME; //= 2 /* AI_CANONNAME */
extern const int AI_NUMERICHOST; //= 4 /* AI_NUMERICHOST */
int getaddrinfo( const char *name, const char *service, const struct addrinfo *hints, struct addrinfo **result ); //= {none: Node.js looks names up asynchronously only: QDns, or QSocket::connectToHost() with the name}
void freeaddrinfo( struct addrinfo *result ); //= {omit} 0
struct hostent *gethostbyname( const char *name ); //= {none: Node.js looks names up asynchronously only: QDns, or QSocket::connectToHost() with the name}
struct hostent *gethostbyaddr( const char *address, int length, int type ); //= {none: Node.js looks names up asynchronously only: QDns takes its place}
