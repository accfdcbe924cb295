typedef long ssize_t;
typedef int pid_t;
typedef uint uid_t;
typedef uint gid_t;
typedef uint mode_t;
typedef long off_t;
typedef uint socklen_t;
