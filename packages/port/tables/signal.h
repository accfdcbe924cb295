//= {module}
typedef void (*sighandler_t)( int );
extern const sighandler_t SIG_IGN; //= {from ./cpp.js ignoreSignal} ignoreSignal
extern const sighandler_t SIG_DFL; //= null
extern const int SIGHUP; //= 1 /* SIGHUP */
extern const int SIGINT; //= 2 /* SIGINT */
extern const int SIGQUIT; //= 3 /* SIGQUIT */
extern const int SIGABRT; //= 6 /* SIGABRT */
extern const int SIGKILL; //= 9 /* SIGKILL */
extern const int SIGSEGV; //= 11 /* SIGSEGV */
extern const int SIGPIPE; //= 13 /* SIGPIPE */
extern const int SIGALRM; //= 14 /* SIGALRM */
extern const int SIGTERM; //= 15 /* SIGTERM */
extern const int SIGUSR1; //= 10 /* SIGUSR1 */
extern const int SIGUSR2; //= 12 /* SIGUSR2 */
extern const int SIGCHLD; //= 17 /* SIGCHLD */
void signal( int number, sighandler_t handler ); //= {from ./cpp.js signal} signal($1, $2)
int kill( int pid, int number ); //= {from ./cpp.js posix} posix(() => process.kill($1, $2))
int raise( int number ); //= {from ./cpp.js posix} posix(() => process.kill(process.pid, $1))
