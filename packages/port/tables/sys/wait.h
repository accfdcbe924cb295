//= {module}
int wait( int *status ); //= {look: wait(): without fork() there is no child to wait for} -1
int waitpid( int pid, int *status, int options ); //= {look: waitpid(): without fork() there is no child to wait for} -1
extern const int WNOHANG; //= 1
