#include "../netinet/in.h"
