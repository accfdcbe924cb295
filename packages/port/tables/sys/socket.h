#include "types.h"
struct sockaddr;
//= {module}
int socket( int domain, int type, int protocol ); //= {none: the sockets of C have no counterpart: QSocketDevice, QServerSocket and QSocket take their place}
int socketpair( int domain, int type, int protocol, int fds[2] ); //= {none: the sockets of C have no counterpart: QSocketDevice, QServerSocket and QSocket take their place}
int bind( int fd, const struct sockaddr *address, socklen_t length ); //= {none: the sockets of C have no counterpart: QSocketDevice, QServerSocket and QSocket take their place}
int listen( int fd, int backlog ); //= {none: the sockets of C have no counterpart: QSocketDevice, QServerSocket and QSocket take their place}
int accept( int fd, struct sockaddr *address, socklen_t *length ); //= {none: the sockets of C have no counterpart: QSocketDevice, QServerSocket and QSocket take their place}
int connect( int fd, const struct sockaddr *address, socklen_t length ); //= {none: the sockets of C have no counterpart: QSocketDevice, QServerSocket and QSocket take their place}
ssize_t send( int fd, const void *data, size_t count, int flags ); //= {none: the sockets of C have no counterpart: QSocketDevice, QServerSocket and QSocket take their place}
ssize_t recv( int fd, void *data, size_t count, int flags ); //= {none: the sockets of C have no counterpart: QSocketDevice, QServerSocket and QSocket take their place}
int setsockopt( int fd, int level, int name, const void *value, socklen_t length ); //= {none: the sockets of C have no counterpart: QSocketDevice, QServerSocket and QSocket take their place}
int getsockopt( int fd, int level, int name, void *value, socklen_t *length ); //= {none: the sockets of C have no counterpart: QSocketDevice, QServerSocket and QSocket take their place}
int getsockname( int fd, struct sockaddr *address, socklen_t *length ); //= {none: the sockets of C have no counterpart: QSocketDevice, QServerSocket and QSocket take their place}
int getpeername( int fd, struct sockaddr *address, socklen_t *length ); //= {none: the sockets of C have no counterpart: QSocketDevice, QServerSocket and QSocket take their place}
int shutdown( int fd, int how ); //= {none: the sockets of C have no counterpart: QSocketDevice, QServerSocket and QSocket take their place}
