//= {module}
typedef void (*sighandler_t)( int );
extern const sighandler_t SIG_IGN; //= {from ./cpp.js ignoreSignal} ignoreSignal
extern const sighandler_t SIG_DFL; //= null
extern const sighandler_t SIG_ERR; //= {from ./cpp.js noSignal} noSignal
extern const int SIGHUP; //= 1 /* SIGHUP */
extern const int SIGINT; //= 2 /* SIGINT */
extern const int SIGQUIT; //= 3 /* SIGQUIT */
extern const int SIGILL; //= 4 /* SIGILL */
extern const int SIGABRT; //= 6 /* SIGABRT */
extern const int SIGBUS; //= 7 /* SIGBUS */
extern const int SIGFPE; //= 8 /* SIGFPE */
extern const int SIGKILL; //= 9 /* SIGKILL */
extern const int SIGSEGV; //= 11 /* SIGSEGV */
extern const int SIGPIPE; //= 13 /* SIGPIPE */
extern const int SIGALRM; //= 14 /* SIGALRM */
extern const int SIGTERM; //= 15 /* SIGTERM */
extern const int SIGUSR1; //= 10 /* SIGUSR1 */
extern const int SIGUSR2; //= 12 /* SIGUSR2 */
extern const int SIGCHLD; //= 17 /* SIGCHLD */
extern const int SIGCONT; //= 18 /* SIGCONT */
extern const int SIGSTOP; //= 19 /* SIGSTOP */
extern const int SIGWINCH; //= 28 /* SIGWINCH */
extern const int SIGIO; //= 29 /* SIGIO */
sighandler_t signal( int number, sighandler_t handler ); //= {from ./cpp.js signal} signal($1, $2)
int kill( int pid, int number ); //= {from ./cpp.js posix} posix(() => process.kill($1, $2))
int raise( int number ); //= {from ./cpp.js posix} posix(() => process.kill(process.pid, $1))
extern const int SA_NOCLDSTOP; //= 1 /* SA_NOCLDSTOP */
extern const int SA_RESTART; //= 0x10000000 /* SA_RESTART */
extern const int SIG_BLOCK; //= 0 /* SIG_BLOCK */
extern const int SIG_UNBLOCK; //= 1 /* SIG_UNBLOCK */
extern const int SIG_SETMASK; //= 2 /* SIG_SETMASK */
//= {module ./cpp.js}
struct sigset_t { //= {type SignalSet} {copies} {size 128}
    sigset_t(); //= new SignalSet()
    sigset_t &operator=( const sigset_t &other ); //= {shared $this.assign($1)} $this = $1
};
struct sigaction { //= {type SignalAction} {copies} {size 152}
    sigaction(); //= new SignalAction()
    sighandler_t sa_handler;
    sigset_t sa_mask;
    int sa_flags;
    sigaction &operator=( const sigaction &other ); //= {shared $this.assign($1)} $this = $1
};
int sigemptyset( sigset_t *set );
int sigfillset( sigset_t *set );
int sigaddset( sigset_t *set, int number );
int sigdelset( sigset_t *set, int number );
int sigismember( const sigset_t *set, int number );
int sigaction( int number, const struct sigaction *action, struct sigaction *before ); //= {from ./cpp.js sigaction} sigaction($*)
int sigprocmask( int how, const sigset_t *set, sigset_t *before ); //= {look: sigprocmask(): handlers of signals run from the event loop, never within other code}
