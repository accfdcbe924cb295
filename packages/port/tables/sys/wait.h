//= {module}
int wait( int *status ); //= {look: wait(): without fork() there is no child to wait for} {from ./cpp.js waitpid} waitpid()
int waitpid( int pid, int *status, int options ); //= {look: waitpid(): without fork() there is no child to wait for} {from ./cpp.js waitpid} waitpid()
extern const int WNOHANG; //= 1
bool WIFEXITED( int status ); //= (($1 & 0x7f) === 0)
int WEXITSTATUS( int status ); //= ($1 >> 8) & 0xff
bool WIFSIGNALED( int status ); //= (((($1 & 0x7f) + 1) << 24 >> 24) >> 1 > 0)
int WTERMSIG( int status ); //= $1 & 0x7f
