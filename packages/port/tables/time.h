//= {module ./cpp.js}
struct timeval { //= {copies} {size 16}
    timeval();
    long tv_sec;
    long tv_usec;
};
struct tm { //= {copies} {size 56}
    tm();
    int tm_sec; int tm_min; int tm_hour; int tm_mday; int tm_mon; int tm_year; int tm_wday; int tm_yday; int tm_isdst;
};
time_t time( time_t *variable );
struct tm *localtime( const time_t *seconds ); //= {nonnull}
struct tm *gmtime( const time_t *seconds ); //= {nonnull}
time_t mktime( struct tm *t );
size_t strftime( char *buffer, size_t size, const char *format, const struct tm *t );
//= {module}
void tzset(); //= {omit} 0
double difftime( time_t a, time_t b ); //= $1 - $2
