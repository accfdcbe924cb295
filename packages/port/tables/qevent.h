class QObject;
//= {module @qt3/core-signals}
class QEvent {
public:
    enum Type { None = 0, Timer = 1, Quit = 18, SockAct = 50, ChildInserted = 70, ChildRemoved = 71, DeferredDelete = 6, User = 1000, MaxUser = 65535 };
    QEvent( int type );
    int type() const;
};
class QTimerEvent : public QEvent {
public:
    QTimerEvent( int timerId );
    int timerId() const;
};
class QChildEvent : public QEvent {
public:
    QChildEvent( int type, QObject *child );
    QObject *child() const; //= {nonnull}
    bool inserted() const;
    bool removed() const;
};
class QCustomEvent : public QEvent {
public:
    QCustomEvent( int type );
    QCustomEvent( int type, void *data );
    void *data() const;
    void setData( void *data );
};
