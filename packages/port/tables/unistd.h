#include "fcntl.h"
#include "sys/types.h"
//= {module}
int close( int fd ); //= {from ./cpp.js posix} {from node:fs closeSync} posix(() => closeSync($1))
long read( int fd, void *buffer, size_t count ); //= {from ./cpp.js read} {bytes} read($1, $2, $3)
long write( int fd, const void *data, size_t count ); //= {from ./cpp.js write} {bytes} write($1, $2, $3)
int unlink( const char *path ); //= {from ./cpp.js pathOf posix} {from node:fs unlinkSync} posix(() => unlinkSync(pathOf($1)))
int rmdir( const char *path ); //= {from ./cpp.js pathOf posix} {from node:fs rmdirSync} posix(() => rmdirSync(pathOf($1)))
int chdir( const char *path ); //= {from ./cpp.js pathOf posix} posix(() => process.chdir(pathOf($1).toString()))
int link( const char *from, const char *to ); //= {from ./cpp.js pathOf posix} {from node:fs linkSync} posix(() => linkSync(pathOf($1), pathOf($2)))
int symlink( const char *from, const char *to ); //= {from ./cpp.js pathOf posix} {from node:fs symlinkSync} posix(() => symlinkSync(pathOf($1), pathOf($2)))
int chown( const char *path, uint owner, uint group ); //= {from ./cpp.js pathOf posix} {from node:fs chownSync} posix(() => chownSync(pathOf($1), $2, $3))
int access( const char *path, int mode ); //= {from ./cpp.js pathOf posix} {from node:fs accessSync} posix(() => accessSync(pathOf($1), $2))
extern const int F_OK; //= 0
extern const int R_OK; //= 4
extern const int W_OK; //= 2
extern const int X_OK; //= 1
int usleep( ulong microseconds ); //= {from ./cpp.js usleep} usleep($1)
uint sleep( uint seconds ); //= {from ./cpp.js usleep} usleep($1 * 1e6)
int getpid(); //= process.pid
int getppid(); //= process.ppid
uint getuid(); //= (process.getuid?.() ?? 0)
uint geteuid(); //= (process.geteuid?.() ?? 0)
uint getgid(); //= (process.getgid?.() ?? 0)
uint getegid(); //= (process.getegid?.() ?? 0)
int isatty( int fd ); //= {from node:tty isatty} Number(isatty($1))
void _exit( int status ); //= process.exit($1)
int fork(); //= {none: fork(): child_process.fork() runs a module of its own, and a Worker a function}
int pipe( int *fds ); //= {none: pipe(): child_process and worker_threads bring channels of their own}
int dup( int fd ); //= {none: dup(): Node.js has no second descriptor of a file; open it again}
int dup2( int from, int to ); //= {none: dup2(): give the stdio of a child to child_process.spawn()}
uint alarm( uint seconds ); //= {none: alarm(): use a QTimer}
int execl( const char *path, const char *arg, ... ); //= {none: exec(): child_process.spawn() runs a program}
int execlp( const char *file, const char *arg, ... ); //= {none: exec(): child_process.spawn() runs a program}
int execv( const char *path, char **argv ); //= {none: exec(): child_process.spawn() runs a program}
int execvp( const char *file, char **argv ); //= {none: exec(): child_process.spawn() runs a program}
int setuid( uint id ); //= {from ./cpp.js posix} posix(() => process.setuid?.($1))
int setgid( uint id ); //= {from ./cpp.js posix} posix(() => process.setgid?.($1))
//= {module ./cpp.js}
int gethostname( char *buffer, size_t size ); //= {bytes} gethostname($*)
//= {module}
off_t lseek( int fd, off_t offset, int whence ); //= {none: lseek(): use QFile and its at()}
extern const int STDIN_FILENO; //= 0
extern const int STDOUT_FILENO; //= 1
extern const int STDERR_FILENO; //= 2
