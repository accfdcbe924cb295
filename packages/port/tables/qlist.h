#include "qptrlist.h"
