//= {module}
int mkdir( const char *path, uint mode ); //= {from ./cpp.js posix} {from node:fs mkdirSync} posix(() => mkdirSync($1, $2))
int chmod( const char *path, uint mode ); //= {from ./cpp.js posix} {from node:fs chmodSync} posix(() => chmodSync($1, $2))
uint umask( uint mask ); //= process.umask($1)
struct stat;
int stat( const char *path, struct stat *buffer ); //= {none: stat(): ask a QFileInfo}
int lstat( const char *path, struct stat *buffer ); //= {none: lstat(): ask a QFileInfo}
int fstat( int fd, struct stat *buffer ); //= {none: fstat(): ask a QFileInfo}
