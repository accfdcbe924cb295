// <stdlib.h>: the abs() of std is global too.
#include "cstdlib"
using std::abs;
