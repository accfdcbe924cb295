//= {module}
typedef void (*sighandler_t)( int );
extern const sighandler_t SIG_IGN; //= {from ./cpp.js ignoreSignal} ignoreSignal
extern const sighandler_t SIG_DFL; //= null
extern const int SIGHUP; //= 'SIGHUP'
extern const int SIGINT; //= 'SIGINT'
extern const int SIGQUIT; //= 'SIGQUIT'
extern const int SIGABRT; //= 'SIGABRT'
extern const int SIGKILL; //= 'SIGKILL'
extern const int SIGSEGV; //= 'SIGSEGV'
extern const int SIGPIPE; //= 'SIGPIPE'
extern const int SIGALRM; //= 'SIGALRM'
extern const int SIGTERM; //= 'SIGTERM'
extern const int SIGUSR1; //= 'SIGUSR1'
extern const int SIGUSR2; //= 'SIGUSR2'
extern const int SIGCHLD; //= 'SIGCHLD'
void signal( int number, sighandler_t handler ); //= {from ./cpp.js signal} signal($1, $2)
int kill( int pid, int number ); //= {from ./cpp.js posix} posix(() => process.kill($1, $2))
int raise( int number ); //= {from ./cpp.js posix} posix(() => process.kill(process.pid, $1))
