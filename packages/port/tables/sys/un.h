#include "socket.h"
//= {module ./cpp.js}
struct sockaddr_un : public sockaddr { //= {copies} {size 110}
    sockaddr_un();
    ushort sun_family;
    char sun_path[108];
    sockaddr_un &operator=( const sockaddr_un &other ); //= {shared $this.assign($1)} $this = $1
};
