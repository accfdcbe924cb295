#include "qptrstack.h"
