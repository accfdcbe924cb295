#include "qcstring.h"
