#include "../limits.h"
//= {module}
extern const int MAXPATHLEN; //= 4096 /* MAXPATHLEN */
extern const int MAXHOSTNAMELEN; //= 64 /* MAXHOSTNAMELEN */
