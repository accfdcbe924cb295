//= {module}
int mkdir( const char *path, uint mode ); //= {from ./cpp.js posix} {from node:fs mkdirSync} posix(() => mkdirSync($1, $2))
int chmod( const char *path, uint mode ); //= {from ./cpp.js posix} {from node:fs chmodSync} posix(() => chmodSync($1, $2))
uint umask( uint mask ); //= process.umask($1)
