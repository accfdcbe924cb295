// Addresses are data that programs compute with; the calls themselves have no counterpart.
#include "types.h"
//= {module ./cpp.js}
struct sockaddr { //= {copies} {size 16}
    sockaddr();
    ushort sa_family;
    sockaddr &operator=( const sockaddr &other ); //= {shared $this.assign($1)} $this = $1
};
struct linger { //= {copies} {size 8}
    linger();
    int l_onoff;
    int l_linger;
};
//= {module}
extern const int AF_UNSPEC; //= 0 /* AF_UNSPEC */
extern const int AF_UNIX; //= 1 /* AF_UNIX */
extern const int AF_LOCAL; //= 1 /* AF_LOCAL */
extern const int AF_INET; //= 2 /* AF_INET */
extern const int AF_INET6; //= 10 /* AF_INET6 */
extern const int PF_UNSPEC; //= 0 /* PF_UNSPEC */
extern const int PF_UNIX; //= 1 /* PF_UNIX */
extern const int PF_LOCAL; //= 1 /* PF_LOCAL */
extern const int PF_INET; //= 2 /* PF_INET */
extern const int PF_INET6; //= 10 /* PF_INET6 */
extern const int SOCK_STREAM; //= 1 /* SOCK_STREAM */
extern const int SOCK_DGRAM; //= 2 /* SOCK_DGRAM */
extern const int SOCK_RAW; //= 3 /* SOCK_RAW */
extern const int SOL_SOCKET; //= 1 /* SOL_SOCKET */
extern const int SO_REUSEADDR; //= 2 /* SO_REUSEADDR */
extern const int SO_ERROR; //= 4 /* SO_ERROR */
extern const int SO_BROADCAST; //= 6 /* SO_BROADCAST */
extern const int SO_SNDBUF; //= 7 /* SO_SNDBUF */
extern const int SO_RCVBUF; //= 8 /* SO_RCVBUF */
extern const int SO_KEEPALIVE; //= 9 /* SO_KEEPALIVE */
extern const int SO_LINGER; //= 13 /* SO_LINGER */
int socket( int domain, int type, int protocol ); //= {none: the sockets of C have no counterpart: QSocketDevice, QServerSocket and QSocket take their place}
int socketpair( int domain, int type, int protocol, int fds[2] ); //= {none: the sockets of C have no counterpart: QSocketDevice, QServerSocket and QSocket take their place}
int bind( int fd, const struct sockaddr *address, socklen_t length ); //= {none: the sockets of C have no counterpart: QSocketDevice, QServerSocket and QSocket take their place}
int listen( int fd, int backlog ); //= {none: the sockets of C have no counterpart: QSocketDevice, QServerSocket and QSocket take their place}
int accept( int fd, struct sockaddr *address, socklen_t *length ); //= {none: the sockets of C have no counterpart: QSocketDevice, QServerSocket and QSocket take their place}
int connect( int fd, const struct sockaddr *address, socklen_t length ); //= {none: the sockets of C have no counterpart: QSocketDevice, QServerSocket and QSocket take their place}
ssize_t send( int fd, const void *data, size_t count, int flags ); //= {none: the sockets of C have no counterpart: QSocketDevice, QServerSocket and QSocket take their place}
ssize_t recv( int fd, void *data, size_t count, int flags ); //= {none: the sockets of C have no counterpart: QSocketDevice, QServerSocket and QSocket take their place}
ssize_t sendto( int fd, const void *data, size_t count, int flags, const struct sockaddr *address, socklen_t length ); //= {none: the sockets of C have no counterpart: QSocketDevice, QServerSocket and QSocket take their place}
ssize_t recvfrom( int fd, void *data, size_t count, int flags, struct sockaddr *address, socklen_t *length ); //= {none: the sockets of C have no counterpart: QSocketDevice, QServerSocket and QSocket take their place}
int setsockopt( int fd, int level, int name, const void *value, socklen_t length ); //= {none: the sockets of C have no counterpart: QSocketDevice, QServerSocket and QSocket take their place}
int getsockopt( int fd, int level, int name, void *value, socklen_t *length ); //= {none: the sockets of C have no counterpart: QSocketDevice, QServerSocket and QSocket take their place}
int getsockname( int fd, struct sockaddr *address, socklen_t *length ); //= {none: the sockets of C have no counterpart: QSocketDevice, QServerSocket and QSocket take their place}
int getpeername( int fd, struct sockaddr *address, socklen_t *length ); //= {none: the sockets of C have no counterpart: QSocketDevice, QServerSocket and QSocket take their place}
int shutdown( int fd, int how ); //= {none: the sockets of C have no counterpart: QSocketDevice, QServerSocket and QSocket take their place}
