#include "types.h"
//= {module}
int mkdir( const char *path, uint mode ); //= {from ./cpp.js pathOf posix} {from node:fs mkdirSync} posix(() => mkdirSync(pathOf($1), $2))
int chmod( const char *path, uint mode ); //= {from ./cpp.js pathOf posix} {from node:fs chmodSync} posix(() => chmodSync(pathOf($1), $2))
uint umask( uint mask ); //= process.umask($1)
extern const int S_IFMT; //= 0o170000 /* S_IFMT */
extern const int S_IFSOCK; //= 0o140000 /* S_IFSOCK */
extern const int S_IFLNK; //= 0o120000 /* S_IFLNK */
extern const int S_IFREG; //= 0o100000 /* S_IFREG */
extern const int S_IFBLK; //= 0o60000 /* S_IFBLK */
extern const int S_IFDIR; //= 0o40000 /* S_IFDIR */
extern const int S_IFCHR; //= 0o20000 /* S_IFCHR */
extern const int S_IFIFO; //= 0o10000 /* S_IFIFO */
extern const bool S_ISUID; //= 0o4000 /* S_ISUID */
extern const bool S_ISGID; //= 0o2000 /* S_ISGID */
extern const bool S_ISVTX; //= 0o1000 /* S_ISVTX */
extern const int S_IRWXU; //= 0o700 /* S_IRWXU */
extern const int S_IRUSR; //= 0o400 /* S_IRUSR */
extern const int S_IWUSR; //= 0o200 /* S_IWUSR */
extern const int S_IXUSR; //= 0o100 /* S_IXUSR */
extern const int S_IRWXG; //= 0o70 /* S_IRWXG */
extern const int S_IRGRP; //= 0o40 /* S_IRGRP */
extern const int S_IWGRP; //= 0o20 /* S_IWGRP */
extern const int S_IXGRP; //= 0o10 /* S_IXGRP */
extern const int S_IRWXO; //= 0o7 /* S_IRWXO */
extern const int S_IROTH; //= 0o4 /* S_IROTH */
extern const int S_IWOTH; //= 0o2 /* S_IWOTH */
extern const int S_IXOTH; //= 0o1 /* S_IXOTH */
bool S_ISREG( uint mode ); //= (($1 & 0o170000) === 0o100000)
bool S_ISDIR( uint mode ); //= (($1 & 0o170000) === 0o40000)
bool S_ISLNK( uint mode ); //= (($1 & 0o170000) === 0o120000)
bool S_ISFIFO( uint mode ); //= (($1 & 0o170000) === 0o10000)
bool S_ISSOCK( uint mode ); //= (($1 & 0o170000) === 0o140000)
bool S_ISCHR( uint mode ); //= (($1 & 0o170000) === 0o20000)
bool S_ISBLK( uint mode ); //= (($1 & 0o170000) === 0o60000)
//= {module ./cpp.js}
struct stat { //= {type FileStatus} {copies} {size 144}
    stat(); //= new FileStatus()
    ulong st_dev;
    ulong st_ino;
    ulong st_nlink;
    mode_t st_mode;
    uid_t st_uid;
    gid_t st_gid;
    ulong st_rdev;
    off_t st_size;
    long st_blksize;
    long st_blocks;
    time_t st_atime;
    time_t st_mtime;
    time_t st_ctime;
    stat &operator=( const stat &other ); //= {shared $this.assign($1)} $this = $1
};
int stat( const char *path, struct stat *buffer ); //= {from ./cpp.js pathOf readStatus} {from node:fs statSync} readStatus(() => statSync(pathOf($1)), $2)
int lstat( const char *path, struct stat *buffer ); //= {from ./cpp.js pathOf readStatus} {from node:fs lstatSync} readStatus(() => lstatSync(pathOf($1)), $2)
int fstat( int fd, struct stat *buffer ); //= {from ./cpp.js readStatus} {from node:fs fstatSync} readStatus(() => fstatSync($1), $2)
