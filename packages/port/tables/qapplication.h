#include "qobject.h"
//= {module @qt3/core-signals}
class QApplication : public QObject {
public:
    QApplication( int &argc, char **argv ); //= new QApplication($2)
    QApplication( int &argc, char **argv, bool gui ); //= new QApplication($2)
    virtual void destructor(); // what C++ calls ~QApplication()
    int argc() const;
    const char *const *argv() const; //= {nonnull} {from ./cpp.js nullEnded} nullEnded($this.argv())
    int exec(); //= {async} $this.exec()
    void processEvents(); //= {serves: $this.processEventsAsync()} $this.processEvents()
    void processEvents( int maxtime ); //= {look: processEvents( int ) handles what is there once} {serves: $this.processEventsAsync()} $this.processEvents()
    void processOneEvent(); //= {look: processOneEvent() handles all that is there} {serves: $this.processEventsAsync()} $this.processEvents()
    virtual bool notify( QObject *receiver, QEvent *event );
    static void exit( int code = 0 );
    static bool sendEvent( QObject *receiver, QEvent *event );
    static void postEvent( QObject *receiver, QEvent *event );
    static void sendPostedEvents();
    static void sendPostedEvents( QObject *receiver, int type );
    static void removePostedEvents( QObject *receiver );
    int enter_loop(); //= {async} $this.exec()
    void exit_loop(); //= $this.exit()
    void quit();
signals:
    void aboutToQuit();
};
extern QApplication *qApp; //= {nonnull} qApp!
