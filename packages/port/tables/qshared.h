// What classes count by that share what they hold.
//= {module ./cpp.js}
class QShared { //= {type Shared} {copies}
public:
    QShared(); //= new Shared()
    void ref();
    bool deref();
    uint count;
    QShared &operator=( const QShared &other ); //= $this.assign($1)
};
