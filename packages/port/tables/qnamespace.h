#include "qobject.h"
