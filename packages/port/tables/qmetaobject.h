#include "qstrlist.h"
//= {module @qt3/core-signals}
class QMetaObject {
public:
    const char *className() const; //= {nonnull}
    const char *superClassName() const;
    QMetaObject *superClass() const;
    bool inherits( const char *className ) const;
    QStrList slotNames( bool super = FALSE ) const; //= {from @qt3/tools} QStrList.from($this.slotNames($*))
    QStrList signalNames( bool super = FALSE ) const; //= {from @qt3/tools} QStrList.from($this.signalNames($*))
    int numSlots( bool super = FALSE ) const;
    int numSignals( bool super = FALSE ) const;
    int findSlot( const char *signature, bool super = FALSE ) const;
    int findSignal( const char *signature, bool super = FALSE ) const;
};
