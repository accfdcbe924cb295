#include "qapplication.h"
