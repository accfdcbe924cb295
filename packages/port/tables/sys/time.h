#include "../time.h"
//= {module ./cpp.js}
int gettimeofday( struct timeval *now, void *zone ); //= gettimeofday($1)
