//= {module}
void syslog( int priority, const char *format, ... ); //= {none: syslog(): write to a log of your own}
void openlog( const char *name, int options, int facility ); //= {none: openlog(): there is no system log here}
void closelog(); //= {none: closelog(): there is no system log here}
