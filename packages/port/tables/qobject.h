#include "qstring.h"
#include "qevent.h"
#include "qobjectlist.h"
//= {module @qt3/core-signals}
class QMetaObject;
class QVariant;

//= {module @qt3/tools}
class Qt {
public:
    enum DateFormat { //= {type DateFormat}
        TextDate, ISODate, LocalDate };
    enum TimeSpec { //= {type TimeSpec}
        LocalTime, UTC };
};
//= {module @qt3/core-signals}

class QObject : public Qt {
public:
    QObject( QObject *parent = 0, const char *name = 0 );
    virtual ~QObject();
    virtual bool event( QEvent *e );
    virtual bool eventFilter( QObject *watched, QEvent *e );
    static QString tr( const char *text, const char *comment = 0 ); //= {objects}
    static QString trUtf8( const char *text, const char *comment = 0 ); //= {from @qt3/tools QString} QObject.tr(QString.fromUtf8($1))
    virtual QMetaObject *metaObject() const; //= {nonnull}
    virtual const char *className() const; //= {nonnull}
    const char *name() const; //= {nonnull}
    const char *name( const char *defaultName ) const; //= {nonnull}
    virtual void setName( const char *name );
    bool isA( const char *className ) const;
    bool inherits( const char *className ) const;
    bool isWidgetType() const;
    bool signalsBlocked() const;
    void blockSignals( bool block );
    int startTimer( int interval );
    void killTimer( int id );
    void killTimers();
    QObject *child( const char *objName, const char *inheritsClass = 0, bool recursiveSearch = TRUE );
    const QObjectList *children() const; //= {from ./cpp.js mapPresent} {from @qt3/tools QPtrList} mapPresent($this.children(), (list) => QPtrList.from(list))
    static const QObjectList *objectTrees(); //= {from @qt3/tools QPtrList} {nonnull} QPtrList.from(QObject.objectTrees())
    QObjectList *queryList( const char *inheritsClass = 0, const char *objName = 0, bool regexpMatch = TRUE, bool recursiveSearch = TRUE ) const; //= {from @qt3/tools} {nonnull} QPtrList.from($this.queryList($*))
    virtual void insertChild( QObject *child );
    virtual void removeChild( QObject *child );
    void installEventFilter( const QObject *filter );
    void removeEventFilter( const QObject *filter );
    static bool connect( const QObject *sender, const char *signal, const QObject *receiver, const char *member );
    bool connect( const QObject *sender, const char *signal, const char *member ) const;
    static bool disconnect( const QObject *sender, const char *signal, const QObject *receiver, const char *member );
    bool disconnect( const char *signal = 0, const QObject *receiver = 0, const char *member = 0 );
    bool disconnect( const QObject *receiver, const char *member = 0 );
    void dumpObjectTree();
    void dumpObjectInfo();
    QObject *parent() const;
    void deleteLater();
    QVariant property( const char *name ) const; //= {none: there are no properties here: call the function that Q_PROPERTY names behind READ}
    bool setProperty( const char *name, const QVariant &value ); //= {none: there are no properties here: call the function that Q_PROPERTY names behind WRITE}
protected:
    const QObject *sender();
    virtual void timerEvent( QTimerEvent *e );
    virtual void childEvent( QChildEvent *e );
    virtual void customEvent( QCustomEvent *e );
    virtual void connectNotify( const char *signal );
    virtual void disconnectNotify( const char *signal );
    virtual bool checkConnectArgs( const char *signal, const QObject *receiver, const char *member );
    int receivers( const char *signal ) const;
    static const char *normalizeSignalSlot( const char *signalSlot ); //= {nonnull}
signals:
    void destroyed();
    void destroyed( QObject *obj );
};
