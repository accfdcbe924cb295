// Opie's streams for messages: to the standard error.
#include "kdebug.h"
//= {module ./cpp.js}
extern kdbgstream odebug; //= {from ./cpp.js cerr} cerr
extern kdbgstream owarn; //= {from ./cpp.js cerr} cerr
extern kdbgstream oerr; //= {from ./cpp.js cerr} cerr
extern kdbgstream ofatal; //= {from ./cpp.js cerr} cerr
extern Manipulator oendl; //= {from @qt3/tools endl} endl
