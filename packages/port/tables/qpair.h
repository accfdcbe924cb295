#include "qmap.h"
