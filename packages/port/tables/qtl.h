#include "qstring.h"
//= {module @qt3/tools}
template<class C> void qHeapSort( C &list );
