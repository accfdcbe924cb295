#include "qvaluelist.h"
#include "qstring.h"
#include "qregexp.h"
#include "qstrlist.h"
//= {module @qt3/tools}
class QStringList : public QValueList<QString> { //= {copies}
public:
    QStringList();
    QStringList( const QString &s );
    QStringList( const char *s );
    QStringList( const QValueList<QString> &l );
    static QStringList fromStrList( const QStrList &l );
    void sort();
    static QStringList split( const QString &sep, const QString &str, bool allowEmptyEntries = FALSE );
    static QStringList split( QChar sep, const QString &str, bool allowEmptyEntries = FALSE );
    static QStringList split( char sep, const QString &str, bool allowEmptyEntries = FALSE );
    static QStringList split( const QRegExp &sep, const QString &str, bool allowEmptyEntries = FALSE );
    QString join( const QString &sep ) const;
    QStringList grep( const QString &s, bool cs = TRUE ) const;
    QStringList grep( const QRegExp &r ) const;
    QStringList &gres( const QString &before, const QString &after, bool cs = TRUE );
    QStringList &gres( const QRegExp &r, const QString &after );
    QStringList &operator=( const QStringList &l ); //= {shared $this.assign($1)} $this = $1
    QStringList operator+( const QStringList &l ) const; //= $this.plus($1)
    QStringList &operator+=( const QStringList &l ); //= $this.appendList($1)
    QStringList &operator+=( const QString &s ); //= $this.append($1)
    QStringList &operator+=( const char *s ); //= $this.append($1)
    QStringList &operator<<( const QString &s ); //= $this.append($1)
};
