#include "qptrqueue.h"
