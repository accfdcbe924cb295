//= {module @qt3/tools}
class QStrList {
public:
    QStrList( bool deepCopies = TRUE );
    const char *first();
    const char *next();
};
